import type { PacketFormat } from '@/lib/packet/rules/own-hash'

const formats: { format: PacketFormat; name: string }[] = [
  { format: 'pdf', name: 'PDF' },
  { format: 'html', name: 'one HTML file' },
  { format: 'markdown', name: 'Markdown' },
]

type Props = { address: (format: PacketFormat) => string }

/** The files that a packet comes as. */
export function PacketFiles({ address }: Props) {
  return (
    <p className="mb-8 print:hidden">
      Take it along as{' '}
      {formats.map(({ format, name }, at) => (
        <span key={format}>
          {at > 0 && (at === formats.length - 1 ? ' or ' : ', ')}
          <a href={address(format)} download>
            {name}
          </a>
        </span>
      ))}
      . Each carries its own SHA-256 and those of the evidence’s files.
    </p>
  )
}
