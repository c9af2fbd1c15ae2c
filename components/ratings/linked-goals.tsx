import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import type { LinkedGoal } from '@/lib/progress/types/competency-pages'
import { routes } from '@/lib/routes'

type Props = { goals: LinkedGoal[] }

/** The goals that are linked to a competency, the open ones first. */
export function LinkedGoals({ goals }: Props) {
  if (goals.length === 0) return <p className="muted">No goal is linked to this competency yet.</p>
  return (
    <ul className="rows">
      {goals.map(({ id, title, state, dueOn, closedOn, wasLeft }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
          <Link className="no-underline" href={routes.goal(id)}>
            {title}
          </Link>
          <span className="text-small text-muted">
            {wasLeft ? 'left open in an old plan, was due ' : state === 'open' ? 'due ' : `${state} `}
            <DayText day={state === 'open' ? dueOn : (closedOn ?? dueOn)} long />
          </span>
        </li>
      ))}
    </ul>
  )
}
