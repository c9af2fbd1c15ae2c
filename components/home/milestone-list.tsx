import { Link } from '@/components/ui/link'
import { spokenDay } from '@/lib/plans/messages/days'
import type { OpenMilestone } from '@/lib/progress/rules/next-step'
import { routes } from '@/lib/routes'

type Props = { milestones: OpenMilestone[]; today: string }

/** Milestones that are due, each with its goal. */
export function MilestoneList({ milestones, today }: Props) {
  return (
    <ul className="rows">
      {milestones.map(({ id, title, dueOn, goalId, goalTitle }) => (
        <li key={id} className="grid grid-cols-[1fr_auto] gap-x-4">
          <Link className="font-medium no-underline" href={routes.goal(goalId)}>
            {title}
          </Link>
          <time dateTime={dueOn} className="text-small text-muted">
            {spokenDay(dueOn, today)}
          </time>
          <span className="col-span-2 text-small text-muted">{goalTitle}</span>
        </li>
      ))}
    </ul>
  )
}
