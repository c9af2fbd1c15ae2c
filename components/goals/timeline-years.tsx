import { ViewLinks } from '@/components/ui/view-links'
import type { TimelinePages } from '@/lib/plans/rules/timeline-period'
import { routes } from '@/lib/routes'

/** The years of a timeline that is too long for one picture. */
export function TimelineYears({ period, years }: TimelinePages) {
  const views = years.map((year) => ({
    name: String(year),
    href: routes.timeline({ year: String(year) }),
    isShown: year === period.year,
  }))
  const all = { name: 'All years', href: routes.timeline({ year: 'all' }), isShown: period.year === null }
  return <ViewLinks label="Years" views={[...views, all]} />
}
