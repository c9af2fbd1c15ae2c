import { PlanDays } from '@/components/past-plans/plan-days'
import { Link } from '@/components/ui/link'
import type { PlanOfTwo } from '@/lib/reviews/types/mentee-pages'
import { routes } from '@/lib/routes'
import { menteePlanTitle } from './mentee-plan-title'

type Props = { ownerId: string; plans: PlanOfTwo[] }

/** The finished plans that the two have reviewed, as rows, the last first. */
export function PlansOfTwo({ ownerId, plans }: Props) {
  return (
    <ul className="rows">
      {plans.map(({ id, role, startsOn, finishedOn }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-5">
          <Link className="no-underline" href={routes.mentee(ownerId, { plan: id })}>
            {menteePlanTitle(role)}
          </Link>
          <span className="text-small text-muted">
            <PlanDays from={startsOn} to={finishedOn} />
          </span>
        </li>
      ))}
    </ul>
  )
}
