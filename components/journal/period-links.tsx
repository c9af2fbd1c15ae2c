import { Link } from '@/components/ui/link'
import type { EntryFilter } from '@/lib/journal/rules/filter'
import { monthOf, type Period, twelveMonthsTo, yearOf } from '@/lib/journal/rules/periods'
import { routes } from '@/lib/routes'

const periods: [string, (today: string) => Period][] = [
  ['This month', monthOf],
  ['This year', yearOf],
  ['Last 12 months', twelveMonthsTo],
]

/** The periods that are asked for most; the rest of the filter stays. */
export function PeriodLinks({ filter, today }: { filter: EntryFilter; today: string }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 text-small" aria-label="Periods">
      {periods.map(([name, periodOf]) => (
        <li key={name}>
          <Link className="inline-block py-1" href={routes.journal({ ...filter, ...periodOf(today) })}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
