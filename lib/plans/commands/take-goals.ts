import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { keepStep } from '@/lib/people/data'
import type { TakeGoals } from '../schema'
import { insertFromTemplates } from './insert-from-templates'
import { refuseFaults } from './refuse-faults'

/**
 * The last step of the first plan's path: makes a goal with its milestones of each template that was taken, all or
 * none, and ends the path. The same submission again makes nothing twice; one with other days under the same request
 * id is refused. Gives how many goals were taken.
 */
export async function takeGoals(actor: Actor, input: TakeGoals): Promise<{ taken: number }> {
  const person = signedIn(actor)
  authorise(actor, 'goal.create', { ownerId: person.personId })
  const take = () =>
    transaction(async (tx) => {
      if (input.goals.length > 0) {
        refuseFaults(faultsOf(input.goals))
        await insertFromTemplates(tx, person, input)
      }
      await keepStep(tx, person.personId, 'done')
      return { taken: input.goals.length }
    })
  try {
    return await take()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // the same request was here first
    return take()
  }
}

function faultsOf(goals: TakeGoals['goals']): Record<string, string> {
  return Object.fromEntries(
    goals
      .filter(({ startsOn, dueOn }) => dueOn < startsOn)
      .map(({ templateKey }) => [`goals.${templateKey}.dueOn`, 'due-before-start']),
  )
}
