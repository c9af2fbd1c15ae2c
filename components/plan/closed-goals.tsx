import { Link } from '@/components/ui/link'
import { closedPhrase } from '@/lib/plans/messages/progress'
import { capitalised } from '@/lib/plans/messages/words'
import type { Goal } from '@/lib/plans/types'
import { routes } from '@/lib/routes'
import { goalColumns } from './open-goals'

type Props = {
  goals: Goal[]
  today: string
  /** the page of a goal, where it is not one's own */
  href?: (id: string) => string
}

/** The goals that were closed last, and how they ended. */
export function ClosedGoals({ goals, today, href = (id) => routes.goal(id) }: Props) {
  return (
    <ul className="rows">
      {goals.map((goal) => (
        <li key={goal.id} className={`grid items-baseline gap-x-5 ${goalColumns}`}>
          <Link className="no-underline" href={href(goal.id)}>
            {goal.title}
          </Link>
          <span className="text-small text-muted md:col-span-3">
            {capitalised(closedPhrase(goal, today))}
          </span>
        </li>
      ))}
    </ul>
  )
}
