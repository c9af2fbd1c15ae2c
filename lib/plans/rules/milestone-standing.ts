import type { GoalState, Milestone } from '../types'

/** How a milestone stands: `left` is one that was open when its goal was closed. */
export type MilestoneStanding = 'complete' | 'overdue' | 'due' | 'left'

/** How a milestone stands as of a day. Source of `overdue`: product.md, "Overdue". */
export function milestoneStanding(
  milestone: Pick<Milestone, 'dueOn' | 'completedOn'>,
  goal: { state: GoalState },
  today: string,
): MilestoneStanding {
  if (milestone.completedOn !== null) return 'complete'
  if (goal.state !== 'open') return 'left'
  return milestone.dueOn < today ? 'overdue' : 'due'
}
