import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { Meter } from '@/components/ui/meter'
import { progressPhrase } from '@/lib/plans/messages/progress'
import type { GoalSummary } from '@/lib/plans/types'
import { routes } from '@/lib/routes'
import { capitalised } from './figures-in-words'

type Props = { goals: GoalSummary[]; today: string }

/** The open goals: how far each is and whether it is at risk, in words and as a bar. */
export function OpenGoals({ goals, today }: Props) {
  return (
    <ul className="rows">
      {goals.map((goal) => (
        <li
          key={goal.id}
          className="grid grid-cols-[1fr_auto] items-center gap-x-5 gap-y-1 md:grid-cols-[minmax(14rem,1.1fr)_1.4fr_7rem_9rem]"
        >
          <Link className="font-medium no-underline" href={routes.goal(goal.id)}>
            {goal.title}
          </Link>
          <span
            className={`col-span-2 row-start-2 text-small md:col-span-1 md:col-start-2 md:row-start-1 ${goal.risk ? 'text-bad' : 'text-muted'}`}
          >
            {goal.risk && 'At risk: '}
            {goal.risk ? progressPhrase(goal, today) : capitalised(progressPhrase(goal, today))}
          </span>
          <span className="text-small text-muted md:col-start-3">
            due <DayText day={goal.dueOn} />
          </span>
          <span className="col-span-2 md:col-span-1">
            <Meter share={goal.progress} />
          </span>
        </li>
      ))}
    </ul>
  )
}
