import { Link } from '@/components/ui/link'
import { spokenDay } from '@/lib/plans/messages/days'
import { riskSentence } from '@/lib/plans/messages/progress'
import type { GoalSummary } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

type Props = {
  goals: GoalSummary[]
  /** how many there are in all */
  count: number
  today: string
}

/** Goals at risk, each with the reason and with its milestones that are overdue. */
export function AtRiskList({ goals, count, today }: Props) {
  return (
    <>
      <ul className="rows">
        {goals.map((goal) => (
          <li key={goal.id}>
            <Link className="font-medium no-underline" href={routes.goal(goal.id)}>
              {goal.title}
            </Link>
            <p className="text-small text-muted">
              <Link className="no-underline" href={routes.goalMilestones(goal.id)}>
                {riskSentence(goal, today)}
              </Link>
            </p>
            {listed(goal).length > 0 && (
              <ul className="mt-1 grid gap-0.5 text-small">
                {listed(goal).map(({ id, title, dueOn }) => (
                  <li key={id} className="grid grid-cols-[1fr_auto] gap-x-4">
                    <span>{title}</span>
                    <time dateTime={dueOn} className="text-bad">
                      since {spokenDay(dueOn, today)}
                    </time>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {count > goals.length && (
        <p className="text-small">
          <Link href={routes.goals()}>{count - goals.length} more</Link>
        </p>
      )}
    </>
  )
}

/** The milestones that are overdue, unless the reason names the only one. */
function listed({ risk, overdue }: GoalSummary): GoalSummary['overdue'] {
  return risk?.reason === 'milestones-overdue' && overdue.length === 1 ? [] : overdue
}
