import { planTitle } from '@/components/plan/plan-title'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import type { PastPlanInList } from '@/lib/progress/types/plan-pages'
import { routes } from '@/lib/routes'
import { PlanDays } from './plan-days'

type Props = { plans: PastPlanInList[] }

/** The finished plans, the last finished first: where each led, when, and how far it came. */
export function PastPlanList({ plans }: Props) {
  if (plans.length === 0)
    return (
      <EmptyState
        title="Plans that you finish will stand here"
        action={
          <ButtonLink variant="quiet" href={routes.plan()}>
            Open the plan
          </ButtonLink>
        }
      >
        <p>Each stays readable as it was, with its figures and your words on it.</p>
      </EmptyState>
    )
  return (
    <ul className="rows">
      {plans.map(({ id, days, role, from, to }) => (
        <li key={id} className="grid gap-x-8 gap-y-0.5 sm:grid-cols-[1fr_auto]">
          <Link className="font-medium no-underline" href={routes.pastPlan(id)}>
            {planTitle(role)}
          </Link>
          <span className="sm:row-span-2">
            {from === null || to === null ? (
              <span className="text-small text-muted">progress not asked for</span>
            ) : (
              <Link className="no-underline" href={routes.pastPlan(id)}>
                from <span className="num">{wholePercent(from)} %</span> to{' '}
                <span className="num">{wholePercent(to)} %</span>
              </Link>
            )}
          </span>
          <span className="text-small text-muted">
            <PlanDays {...days} />
          </span>
        </li>
      ))}
    </ul>
  )
}
