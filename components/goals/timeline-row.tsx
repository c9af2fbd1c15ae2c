import type { TimelineRow } from '@/components/charts/timeline'
import type { TimelineShape } from '@/components/charts/timeline-mark'
import { Link } from '@/components/ui/link'
import { endPhrase, progressPhrase } from '@/lib/plans/messages/progress'
import { milestoneInWords, timelineRowInWords } from '@/lib/plans/messages/timeline'
import { capitalised } from '@/lib/plans/messages/words'
import { isOverdue } from '@/lib/plans/rules/goal-figures'
import { type MilestoneStanding, milestoneStanding } from '@/lib/plans/rules/milestone-standing'
import type { GoalSummary, TimelineGoal } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

const shapes: Record<MilestoneStanding, TimelineShape> = {
  complete: 'complete',
  overdue: 'overdue',
  due: 'due',
  left: 'left',
}

/** A goal as a row of the timeline: each milestone on the day it is due, the goal's end on the day it was closed. */
export function timelineRow(goal: TimelineGoal, today: string): TimelineRow {
  const phrase = capitalised(goal.state === 'open' ? progressPhrase(goal, today) : endPhrase(goal, today))
  return {
    key: goal.id,
    title: goal.title,
    description: timelineRowInWords(goal, today),
    label: (
      <>
        <Link className="font-medium no-underline" href={routes.goal(goal.id)}>
          {goal.title}
        </Link>
        <span className={`block text-small ${goal.risk ? 'text-bad' : 'text-muted'}`}>
          {goal.risk ? `At risk: ${progressPhrase(goal, today)}` : phrase}
        </span>
      </>
    ),
    startsOn: goal.startsOn,
    endsOn: goal.dueOn,
    progress: goal.progress,
    isOverdue: isOverdue(goal, today),
    marks: [
      ...goal.shown.map((milestone) => milestoneMark(milestone, goal, today)),
      ...closedMark(goal, phrase),
    ],
  }
}

function milestoneMark(milestone: GoalSummary['milestones'][number], goal: GoalSummary, today: string) {
  return {
    key: milestone.id,
    day: milestone.dueOn,
    shape: shapes[milestoneStanding(milestone, goal, today)],
    label: milestoneInWords(milestone, goal, today),
    href: routes.goal(goal.id, milestone.id),
  }
}

function closedMark({ id, state, closedOn }: GoalSummary, label: string): TimelineRow['marks'] {
  if (state === 'open' || !closedOn) return []
  return [{ key: id, day: closedOn, shape: state, label, href: routes.goal(id) }]
}
