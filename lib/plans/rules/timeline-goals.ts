import type { GoalSummary, Milestone, TimelineGoal } from '../types'
import { isOverdue } from './goal-figures'
import { isSeen, type TimelinePeriod } from './timeline-period'

/** The goals that can be seen in a period, each with those of its milestones that are due in it. */
export function goalsInPeriod(
  goals: readonly GoalSummary[],
  period: TimelinePeriod,
  today: string,
): TimelineGoal[] {
  return goals
    .filter((goal) => isSeen(period, goal.startsOn, endOf(goal, today)))
    .map((goal) => ({
      ...goal,
      shown: goal.milestones.filter(({ dueOn }) => isSeen(period, dueOn, dueOn)),
    }))
}

/** The milestone of some open goals that is due next, and how many of theirs are overdue. */
export function nextAndLate(
  open: readonly GoalSummary[],
  today: string,
): { next: Milestone | null; late: number } {
  const coming = open
    .flatMap(({ milestones }) => milestones)
    .filter(({ dueOn, completedOn }) => completedOn === null && dueOn >= today)
  return {
    next: coming.reduce<Milestone | null>(
      (first, each) => (first && first.dueOn <= each.dueOn ? first : each),
      null,
    ),
    late: open.reduce((sum, { overdue }) => sum + overdue.length, 0),
  }
}

/** An overdue goal goes on until today, and one that was closed late until it was closed. */
function endOf(goal: GoalSummary, today: string): string {
  if (isOverdue(goal, today)) return today
  return goal.closedOn && goal.closedOn > goal.dueOn ? goal.closedOn : goal.dueOn
}
