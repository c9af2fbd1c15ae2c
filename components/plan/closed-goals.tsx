import { Link } from '@/components/ui/link'
import { closedPhrase } from '@/lib/plans/messages/progress'
import type { Goal } from '@/lib/plans/types'
import { routes } from '@/lib/routes'
import { capitalised } from './figures-in-words'

type Props = { goals: Goal[]; today: string }

/** The goals that were closed last, and how they ended. */
export function ClosedGoals({ goals, today }: Props) {
  return (
    <ul className="rows">
      {goals.map((goal) => (
        <li key={goal.id} className="grid gap-x-5 md:grid-cols-[minmax(14rem,1.1fr)_2fr]">
          <Link className="no-underline" href={routes.goal(goal.id)}>
            {goal.title}
          </Link>
          <span className="text-small text-muted">{capitalised(closedPhrase(goal, today))}</span>
        </li>
      ))}
    </ul>
  )
}
