import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { kindNames } from '@/lib/journal/messages'
import { minutesInWords } from '@/lib/journal/rules/minutes'
import type { EntryInList } from '@/lib/journal/types'
import { routes } from '@/lib/routes'
import { PrivateMark, StateMark } from './entry-marks'

type Props = {
  entries: EntryInList[]
  framework: FrameworkDefinition
  /** dates with their year, where no heading names it */
  longDates?: boolean
  /** the page of an entry, where it is not one's own */
  href?: (id: string) => string
}

/** Entries as rows: when, what, how long, what for. */
export function EntryList({ entries, framework, longDates = false, href = routes.entry }: Props) {
  return (
    <ul className="rows">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className={`grid gap-x-5 gap-y-0.5 ${longDates ? 'sm:grid-cols-[9rem_1fr]' : 'sm:grid-cols-[4.5rem_1fr]'}`}
        >
          <span className="text-small text-muted sm:pt-0.5">
            <DayText day={entry.date} long={longDates} />
          </span>
          <div className="min-w-0">
            <Link href={href(entry.id)} className="font-medium no-underline">
              {entry.title}
            </Link>
            <p className="flex flex-wrap gap-x-4 text-small text-muted">
              <span>{inShort(entry, framework)}</span>
              {entry.state !== 'done' && <StateMark state={entry.state} />}
              {entry.isPrivate && <PrivateMark />}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** "Talk · 1 h 30 min · Public speaking, Publishing" */
function inShort({ kind, minutes, competencies }: EntryInList, framework: FrameworkDefinition): string {
  const names = namedCompetencies(framework, competencies).map(({ name }) => name)
  return [kindNames[kind], minutes !== null && minutesInWords(minutes), names.join(', ')]
    .filter(Boolean)
    .join(' · ')
}
