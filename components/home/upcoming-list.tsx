import { Link } from '@/components/ui/link'
import { kindNames } from '@/lib/journal/messages'
import { spokenDay } from '@/lib/plans/messages/days'
import type { UpcomingEntry } from '@/lib/progress/types/home'
import { routes } from '@/lib/routes'

type Props = {
  entries: UpcomingEntry[]
  /** the day that stands beside an entry */
  day: (entry: UpcomingEntry) => string
  today: string
}

/** Entries that come up, each with its day. */
export function UpcomingList({ entries, day, today }: Props) {
  return (
    <ul className="rows">
      {entries.map((entry) => (
        <li key={entry.id} className="grid grid-cols-[1fr_auto] gap-x-4">
          <Link className="font-medium no-underline" href={routes.entry(entry.id)}>
            {entry.title}
          </Link>
          <time dateTime={day(entry)} className="text-small text-muted">
            {spokenDay(day(entry), today)}
          </time>
          <span className="col-span-2 text-small text-muted">{kindNames[entry.kind]}</span>
        </li>
      ))}
    </ul>
  )
}
