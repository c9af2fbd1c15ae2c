import { Section } from '@/components/ui/section'
import type { FrameworkMove } from '@/lib/progress/types/plan-pages'
import { UnmappedList } from './unmapped-list'

type Props = { move: Pick<FrameworkMove, 'to' | 'isNewer' | 'supported' | 'unmapped'> }

/** What becomes of one's evidence: what counts on by its key, and what cannot be mapped to the newest version. */
export function EvidenceMoves({ move: { to, isNewer, supported, unmapped } }: Props) {
  if (!isNewer && unmapped.length === 0) return null
  return (
    <Section title="Your evidence">
      <p className="max-w-[68ch]">
        What you claimed is kept with its endorsements, and counts for the same observables.
        {supported.length === 0 && isNewer && ' Every supported level stays as it is.'}
      </p>
      {supported.length > 0 && (
        <ul className="mt-2 list-disc pl-5 marker:text-edge">
          {supported.map(({ name, before, after }) => (
            <li key={name}>
              {name}: supported <b className="num">{before}</b> before, <b className="num">{after}</b> after
            </li>
          ))}
        </ul>
      )}
      {unmapped.length > 0 && (
        <>
          <h3 className="mt-5">Could not be mapped</h3>
          <p className="mb-2 max-w-[68ch]">
            Version <span className="num">{to.number}</span> does not have these observables. What you claimed
            for them is kept on its pages, and counts towards no level
            {isNewer && ' afterwards'}.
          </p>
          <UnmappedList unmapped={unmapped} />
        </>
      )}
    </Section>
  )
}
