import { Link } from '@/components/ui/link'
import { type Period, periods } from '@/lib/progress/rules/period'
import { type ProgressQuery, routes } from '@/lib/routes'

const names: Record<Period, string> = { '12-months': '12 months', '3-years': '3 years', all: 'All' }

type Props = { period: Period; of?: Pick<ProgressQuery, 'area' | 'competency'> }

/** How far back the page looks. */
export function PeriodLinks({ period, of = {} }: Props) {
  return (
    <nav className="period-links" aria-label="Period">
      {periods.map((each) => (
        <Link key={each} href={progressOver(each, of)} aria-current={each === period ? 'page' : undefined}>
          {names[each]}
        </Link>
      ))}
    </nav>
  )
}

/** The page of progress over a period; the first is not named in the address. */
export function progressOver(period: Period, of: Pick<ProgressQuery, 'area' | 'competency'> = {}): string {
  return routes.progress({ ...of, ...(period !== periods[0] && { period }) })
}
