import { entriesInWords } from '@/components/journal/totals-in-words'
import { counted } from '@/components/plan/figures-in-words'
import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { minutesInWords } from '@/lib/journal/rules/minutes'
import { movedLevels } from '@/lib/progress/rules/period-changes'
import type { ProgressPage } from '@/lib/progress/types/over-time'
import { doneWithin } from './journal-links'
import { movedAnchor } from './moved-levels'

type Props = { page: ProgressPage }

/** What the time came to, in two sentences. */
export function ProgressLead({ page: { areas, done, from, today } }: Props) {
  const moved = movedLevels(areas, 'levels')
  const rose = moved.filter(({ from, to }) => from > 0 && to > from).length
  const fell = moved.filter(({ from, to }) => to < from).length
  const rated = moved.filter(({ from }) => from === 0).length
  const moves = [
    ...(rose > 0 ? [`${counted(rose, 'level')} rose`] : []),
    ...(fell > 0 ? [`${counted(fell, 'level')} fell`] : []),
    ...(rated > 0
      ? [
          `${counted(rated, 'competency', 'competencies')} ${rated === 1 ? 'was' : 'were'} rated for the first time`,
        ]
      : []),
  ]
  const said = moves.length > 0 ? moves.join(', ').replace(/, (?=[^,]*$)/, ' and ') : 'no level moved'
  return (
    <>
      Since <DayText day={from} long /> {moved.length > 0 ? <a href={`#${movedAnchor}`}>{said}</a> : said}.{' '}
      {done.entries > 0 ? (
        <>
          <Link href={doneWithin({ from, to: today })}>
            {entriesInWords(done.entries)} {done.entries === 1 ? 'was' : 'were'} done
            {done.minutes > 0 && `, in ${minutesInWords(done.minutes)}`}
          </Link>
          .
        </>
      ) : (
        'Nothing was logged as done.'
      )}
    </>
  )
}
