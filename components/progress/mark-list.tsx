import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import type { Mark } from '@/lib/progress/types/over-time'
import { markHref, markKinds, markNames } from './level-lines'
import { MarkKey } from './line-legend'

type Props = {
  /** the oldest first */
  marks: readonly Mark[]
  /** where all of them stand, when only the newest are listed */
  all: { href: string; name: string }
}

/** How many marks stand under a small picture. */
const shown = 2

/** What is marked on a small picture, the newest first, each with its link. */
export function NewestMarks({ marks, all }: Props) {
  if (marks.length === 0) return null
  const newest = marks.slice(-shown).reverse()
  const others = marks.length - newest.length
  return (
    <ul className="mark-list">
      {newest.map((mark) => (
        <li key={mark.id}>
          <MarkLine mark={mark} />
        </li>
      ))}
      {others > 0 && (
        <li className="text-muted">
          and{' '}
          <Link href={all.href} aria-label={`${others} more under ${all.name}`}>
            {others} more
          </Link>
        </li>
      )}
    </ul>
  )
}

/** Every mark of a picture, numbered as in it, the oldest first: goals, then certificates, reviews and endorsements. */
export function NumberedMarks({ marks }: { marks: readonly Mark[] }) {
  return markKinds.map((kind) => {
    const ofKind = marks.filter((mark) => mark.kind === kind)
    if (ofKind.length === 0) return null
    return (
      <ol key={kind} className="mark-list mark-list-numbered" aria-label={`${markNames[kind]}`}>
        {ofKind.map((mark) => (
          <li key={mark.id}>
            <MarkLine mark={mark} />
          </li>
        ))}
      </ol>
    )
  })
}

function MarkLine({ mark }: { mark: Mark }) {
  const { kind, title, day } = mark
  return (
    <>
      <MarkKey kind={kind} />
      <span className="sr-only">{markNames[kind]}: </span>
      <Link href={markHref(mark)}>{title}</Link>{' '}
      <span className="whitespace-nowrap text-muted">
        <DayText day={day} long />
      </span>
    </>
  )
}
