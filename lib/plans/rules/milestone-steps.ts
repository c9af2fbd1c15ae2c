import type { GoalState } from '../types'

/** What can be done to a milestone. */
export type MilestoneStep = 'add' | 'edit' | 'place' | 'move' | 'complete' | 'reopen' | 'remove'

/** Why a step is not possible; the sentences stand in messages. */
export type MilestoneStepRefusal =
  | 'milestone-goal-closed'
  | 'milestone-complete'
  | 'milestone-open'
  | 'milestone-kept'

/**
 * Null when the step is possible, else why not. A closed goal's milestones stay as they are. A completed milestone
 * cannot be removed: its record would go with it.
 */
export function milestoneStepRefusal(
  goal: { state: GoalState },
  milestone: { completedOn: string | null } | null,
  step: MilestoneStep,
): MilestoneStepRefusal | null {
  if (goal.state !== 'open') return 'milestone-goal-closed'
  const complete = milestone !== null && milestone.completedOn !== null
  if ((step === 'complete' || step === 'move') && complete) return 'milestone-complete'
  if (step === 'reopen' && !complete) return 'milestone-open'
  if (step === 'remove' && complete) return 'milestone-kept'
  return null
}
