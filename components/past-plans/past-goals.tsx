import { Link } from '@/components/ui/link'
import type { OpenGoal } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

type Props<G> = {
  goals: G[]
  /** how one ended, or how far it was */
  inWords: (goal: G) => string
  /** the page of a goal, where it is not one's own */
  href?: (id: string) => string
}

/** Goals of a finished plan, each as it stayed. */
export function PastGoals<G extends Pick<OpenGoal, 'id' | 'title'>>({
  goals,
  inWords,
  href = (id) => routes.goal(id),
}: Props<G>) {
  return (
    <ul className="rows">
      {goals.map((goal) => (
        <li key={goal.id} className="flex flex-wrap justify-between gap-x-5">
          <Link className="font-medium no-underline" href={href(goal.id)}>
            {goal.title}
          </Link>
          <span className="text-small text-muted">{inWords(goal)}</span>
        </li>
      ))}
    </ul>
  )
}
