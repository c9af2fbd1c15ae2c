import { Link } from '@/components/ui/link'
import { spokenDay } from '@/lib/plans/messages/days'
import { repeatNames } from '@/lib/plans/messages/repeats'
import { milestonesAtMost } from '@/lib/plans/rules/limits'
import { type InSeries, nextMilestone } from '@/lib/plans/rules/next-milestone'
import type { Goal } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

type Props = { milestone: InSeries; milestones: InSeries[]; goal: Goal; today: string }

/** Under a complete milestone that repeats: why no next one was made, and what to do; nothing where there is one. */
export function UnmadeNext({ milestone, milestones, goal, today }: Props) {
  const next = nextMilestone(milestone, { dueOn: goal.dueOn, milestones }, today)
  if (!milestone.repeats || !next || next.kind === 'next') return null
  return (
    <p className="mt-1 max-w-[60ch] text-small">
      It repeats {repeatNames[milestone.repeats]}, but there is no next one:{' '}
      {next.kind === 'after-goal' ? (
        <>
          it would be due {spokenDay(next.dueOn, today)}, after the goal. To go on,{' '}
          <Link href={routes.goalEdit(goal.id)}>give the goal a later due date</Link> and add a milestone.
        </>
      ) : (
        `the goal has ${milestonesAtMost} milestones, as many as one holds. To go on, remove one or set a new goal.`
      )}
    </p>
  )
}
