import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'

type Props = {
  hash: string
  canonical: string
  /** where the text is to be had as a file; null for a guest */
  file: string | null
}

/** What shows that a signed review is still what was signed. */
export function Fingerprint({ hash, canonical, file }: Props) {
  return (
    <Section title="Fingerprint" id="fingerprint">
      <p>
        SHA-256 <code className="break-all">{hash}</code>
      </p>
      <p className="mt-2 max-w-[68ch] text-small text-muted">
        It is computed from the text of what was signed.{' '}
        {file ? (
          <>
            To check it,{' '}
            <Link href={file} download>
              download that text
            </Link>{' '}
            and compare what <code>sha256sum</code> says of the file.
          </>
        ) : (
          <>
            To check it, save that text to a file as it is, without a line break at its end, and compare what{' '}
            <code>sha256sum</code> says of the file.
          </>
        )}
      </p>
      <div className="mt-2 print:hidden">
        <Disclosure summary="The signed text">
          <pre className="signed-text">{canonical}</pre>
        </Disclosure>
      </div>
    </Section>
  )
}
