import type { GoalState } from '../types'

/** What can be done to a goal. */
export type GoalStep = 'edit' | 'achieve' | 'drop' | 'reopen'

/** Why a step is not possible; the sentences stand in messages. */
export type GoalStepRefusal = 'goal-closed' | 'goal-open'

/** Null when a goal in this state can take the step, else why not. Only a closed goal can be reopened, only an open one anything else. */
export function goalStepRefusal(state: GoalState, step: GoalStep): GoalStepRefusal | null {
  if (step === 'reopen') return state === 'open' ? 'goal-open' : null
  return state === 'open' ? null : 'goal-closed'
}
