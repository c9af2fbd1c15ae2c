import { ViewLinks } from '@/components/ui/view-links'
import { type Period, periods } from '@/lib/progress/rules/period'
import { type ProgressQuery, routes } from '@/lib/routes'

const names: Record<Period, string> = { '12-months': '12 months', '3-years': '3 years', all: 'All' }

type Props = { period: Period; of?: Pick<ProgressQuery, 'area' | 'competency'> }

/** How far back the page looks. */
export function PeriodLinks({ period, of = {} }: Props) {
  const views = periods.map((each) => ({
    name: names[each],
    href: progressOver(each, of),
    isShown: each === period,
  }))
  return <ViewLinks label="Period" views={views} />
}

/** The page of progress over a period; the first is not named in the address. */
export function progressOver(period: Period, of: Pick<ProgressQuery, 'area' | 'competency'> = {}): string {
  return routes.progress({ ...of, ...(period !== periods[0] && { period }) })
}
