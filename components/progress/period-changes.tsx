import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { capitalised, spokenNumber } from '@/lib/plans/messages/words'
import type { Period } from '@/lib/progress/rules/period'
import type { MovedLevel, PeriodChange } from '@/lib/progress/rules/period-changes'
import type { Mark } from '@/lib/progress/types/over-time'
import { markHref } from './level-lines'
import { movedAnchor } from './moved-levels'
import { progressOver } from './period-links'

type Props = {
  changes: readonly PeriodChange[]
  period: Period
  /** where the levels that are not told one by one stand */
  moved?: string
}

/** What changed in a period, in sentences, each with what it is about. */
export function PeriodChanges({ changes, period, moved = `#${movedAnchor}` }: Props) {
  if (changes.length === 0)
    return <p>No level moved in this time, and nothing was signed, endorsed, achieved or certified.</p>
  return (
    <ul className="period-changes">
      {changes.map((change) => (
        <li key={'key' in change ? `${change.kind} ${change.key}` : change.kind}>
          <Sentence change={change} period={period} moved={moved} />
        </li>
      ))}
    </ul>
  )
}

function Sentence({ change, period, moved }: { change: PeriodChange; period: Period; moved: string }) {
  switch (change.kind) {
    case 'level':
    case 'supported':
      return (
        <>
          <Link href={progressOver(period, { competency: change.key })}>{change.name}</Link>{' '}
          {change.kind === 'level' ? levelMoved(change) : supportedMoved(change)}.
        </>
      )
    case 'more-levels':
    case 'more-supported':
      return (
        <>
          <a href={moved}>
            {capitalised(spokenNumber(change.count))} more {change.kind === 'more-supported' && 'supported '}
            {change.count === 1 ? 'level' : 'levels'} moved
          </a>
          .
        </>
      )
    default:
      return <Marked kind={change.kind} marks={change.marks} />
  }
}

/** How a current level moved: `rose from 2 to 4, as agreed`. */
export function levelMoved({
  from,
  to,
  agreed,
}: Pick<MovedLevel, 'from' | 'to'> & { agreed: boolean }): string {
  const ground = agreed ? 'as agreed in a review' : 'by your own rating'
  if (from === 0) return `was rated for the first time, at ${to}, ${ground}`
  if (to === 0) return `was at ${from} and has no rating any more`
  return `${to > from ? 'rose' : 'fell'} from ${from} to ${to}, ${ground}`
}

/** How a supported level moved: `is supported at 3, up from 2`. */
export function supportedMoved({ from, to }: Pick<MovedLevel, 'from' | 'to'>): string {
  if (to === 0) return `is no longer supported by evidence, before at ${from}`
  if (from === 0) return `is now supported by evidence at ${to}`
  return `is supported by evidence at ${to}, ${to > from ? 'up' : 'down'} from ${from}`
}

const verbs = {
  review: ['review was signed', 'reviews were signed'],
  endorsement: ['endorsement was received', 'endorsements were received'],
  goal: ['goal was achieved', 'goals were achieved'],
  certificate: ['certificate was earned', 'certificates were earned'],
} as const

function Marked({ kind, marks }: { kind: Mark['kind']; marks: readonly Mark[] }) {
  const newest = marks.at(-1)
  const [one, many] = verbs[kind]
  if (!newest) return null
  return (
    <>
      {capitalised(spokenNumber(marks.length))} {marks.length === 1 ? one : many}
      {marks.length === 1 ? ': ' : ', the newest '}
      <Link href={markHref(newest)}>{newest.title}</Link>, <DayText day={newest.day} long />.
    </>
  )
}
