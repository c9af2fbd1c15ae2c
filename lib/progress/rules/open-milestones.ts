import type { OpenGoal as GoalWithMilestones } from '@/lib/plans/types'
import type { OpenGoal, OpenMilestone } from './next-step'

/** Every milestone of open goals that is not done, those due first before the others. */
export function openMilestones(goals: readonly GoalWithMilestones[]): OpenMilestone[] {
  return goals
    .flatMap(({ id: goalId, title: goalTitle, milestones }) =>
      milestones
        .filter(({ completedOn }) => completedOn === null)
        .map(({ id, title, dueOn }) => ({ id, title, dueOn, goalId, goalTitle })),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

/** The open goals as the next step asks for them. */
export function goalsInBrief(goals: readonly GoalWithMilestones[]): OpenGoal[] {
  return goals.map(({ id, title, dueOn, milestones }) => ({
    id,
    title,
    dueOn,
    milestones: milestones.length,
    openMilestones: milestones.filter(({ completedOn }) => completedOn === null).length,
  }))
}
