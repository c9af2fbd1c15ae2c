import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { openTemplateGoals } from '../data/open-templates'
import { openGoalsAtMost } from '../rules/limits'
import type { TakeTemplate } from '../schema'
import { insertFromTemplates } from './insert-from-templates'

/**
 * Adds a goal with its milestones to the actor's active plan as a template has it, from today on. Where an open goal
 * of the plan was made from the template already, nothing is made.
 */
export async function takeTemplate(actor: Actor, { requestId, templateKey }: TakeTemplate): Promise<void> {
  const person = signedIn(actor)
  authorise(actor, 'goal.create', { ownerId: person.personId })
  const startsOn = calendarDay(now(), person.timeZone)
  const take = () =>
    transaction(async (tx) => {
      const taken = await openTemplateGoals(tx, ownedBy(actor), openGoalsAtMost)
      if (taken.some((goal) => goal.templateKey === templateKey)) return
      await insertFromTemplates(tx, person, { goals: [{ templateKey, startsOn }], requestId })
    })
  try {
    return await take()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    // the same request was here first
    return take()
  }
}
