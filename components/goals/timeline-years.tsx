import { Link } from '@/components/ui/link'
import type { TimelinePages } from '@/lib/plans/rules/timeline-period'
import { routes } from '@/lib/routes'

/** The years of a timeline that is too long for one picture. */
export function TimelineYears({ period, years }: TimelinePages) {
  return (
    <nav className="period-links mb-4" aria-label="Years">
      {years.map((year) => (
        <Link
          key={year}
          href={routes.timeline({ year: String(year) })}
          aria-current={year === period.year ? 'page' : undefined}
        >
          {year}
        </Link>
      ))}
      <Link href={routes.timeline({ year: 'all' })} aria-current={period.year === null ? 'page' : undefined}>
        All years
      </Link>
    </nav>
  )
}
