import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Plan } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

type Props = { plan: Plan; hasNewerFramework: boolean; today: string }

/** What has come up about the plan as a whole: its horizon has passed, or its framework has a newer version. */
export function PlanNotices({ plan, hasNewerFramework, today }: Props) {
  const isOver = plan.horizonOn < today
  if (!isOver && !hasNewerFramework) return null
  return (
    <div className="-mt-4 mb-9 grid gap-3">
      {isOver && (
        <Notice>
          The plan went until <DayText day={plan.horizonOn} long />.{' '}
          <Link href={routes.finishPlan()}>Look back and finish it</Link>, or{' '}
          <Link href={routes.planEdit()}>give it a later horizon</Link>.
        </Notice>
      )}
      {hasNewerFramework && (
        <Notice>
          The framework has a newer version. <Link href={routes.planFramework()}>See what it changes</Link>
        </Notice>
      )}
    </div>
  )
}
