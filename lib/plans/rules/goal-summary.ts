import type { GoalSummary, OpenGoal } from '../types'
import { elapsedShare, goalProgress, goalRisk, overdueMilestones } from './goal-figures'

/** A goal with its figures as of a day. */
export function goalSummary(goal: OpenGoal, today: string): GoalSummary {
  const open = goal.milestones.filter(({ completedOn }) => completedOn === null)
  return {
    ...goal,
    completed: goal.milestones.length - open.length,
    progress: goalProgress(goal),
    elapsed: elapsedShare(goal, today),
    overdue: overdueMilestones(goal, today),
    risk: goalRisk(goal, today),
    next: open.reduce<GoalSummary['next']>(
      (first, each) => (first && first.dueOn <= each.dueOn ? first : each),
      null,
    ),
  }
}
