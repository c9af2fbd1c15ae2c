import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Meter } from '@/components/ui/meter'
import { spokenDay } from '@/lib/plans/messages/days'
import { progressPhrase } from '@/lib/plans/messages/progress'
import { capitalised } from '@/lib/plans/messages/words'
import type { GoalSummary } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

type Props = {
  goals: GoalSummary[]
  today: string
  /** the page of a goal, and its milestones on it, where it is not one's own */
  href?: { goal: (id: string) => string; milestones: (id: string) => string }
}

const ownGoals = { goal: (id: string) => routes.goal(id), milestones: routes.goalMilestones }

/** The columns of goals, open and closed ones, so that they stand under one another: title, how far, due, bar. */
export const goalColumns =
  'md:grid-cols-[minmax(12rem,1.1fr)_1.2fr_8rem_5rem] lg:grid-cols-[1.4fr_1.2fr_8rem_9rem]'

/** The open goals, or how to set one: how far each is and whether it is at risk, in words and as a bar. */
export function OpenGoals({ goals, today, href = ownGoals }: Props) {
  if (goals.length === 0) return <NoneOpen />
  return (
    <ul className="rows">
      {goals.map((goal) => (
        <li
          key={goal.id}
          className={`grid grid-cols-[1fr_auto] items-baseline gap-x-5 gap-y-1 ${goalColumns}`}
        >
          <Link className="font-medium no-underline" href={href.goal(goal.id)}>
            {goal.title}
          </Link>
          <span
            className={`col-span-2 row-start-2 text-small md:col-span-1 md:col-start-2 md:row-start-1 ${goal.risk ? 'text-bad' : 'text-muted'}`}
          >
            <Link className="no-underline" href={href.milestones(goal.id)}>
              {goal.risk && 'At risk: '}
              {goal.risk ? progressPhrase(goal, today) : capitalised(progressPhrase(goal, today))}
            </Link>
          </span>
          <span className="text-small text-muted md:col-start-3">
            due <time dateTime={goal.dueOn}>{spokenDay(goal.dueOn, today)}</time>
          </span>
          <span className="col-span-2 md:col-span-1 md:self-start md:pt-2.5">
            <Meter share={goal.progress} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function NoneOpen() {
  return (
    <EmptyState
      title="Your open goals will stand here"
      action={<ButtonLink href={routes.newGoal()}>Set a goal</ButtonLink>}
    >
      <p>A goal says what will be true by when. Begin from a template or from scratch.</p>
    </EmptyState>
  )
}
