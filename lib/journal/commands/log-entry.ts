import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { saysTheSame } from '@/lib/form-values'
import { competencyOrder, proposedCompetency } from '@/lib/framework/rules/competencies'
import { activeSkillsAmong, findByRequest, insertEntry, isOpenGoal } from '../data/entries'
import { journalFramework } from '../queries/framework'
import { asStored } from '../rules/as-stored'
import { entryFaults } from '../rules/entry-faults'
import { entryValues } from '../rules/form-values'
import type { LogInput } from '../schema'

/**
 * Logs an activity, in one transaction; gives its id. Without a competency the one that its kind proposes is
 * taken. A repeated submission gives what the first one made; with other text under the same request id it is refused.
 */
export async function logEntry(actor: Actor, input: LogInput): Promise<{ id: string }> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'entry.log', { ownerId: personId })
  const { requestId, ...sent } = input
  const scope = ownedBy(actor)
  const framework = await journalFramework(actor)
  const entry = asStored(sent, proposedCompetency(framework, sent.kind))
  const log = () =>
    transaction(async (tx) => {
      const earlier = await findByRequest(tx, personId, requestId)
      if (earlier !== null) {
        if (earlier.isDeleted) throw new Refusal('illegal', { reason: 'saved-and-deleted' })
        if (saysTheSame(entryValues(earlier), entryValues(entry))) return { id: earlier.id }
        throw new Refusal('illegal', { reason: 'saved-before' })
      }
      const goalFits = entry.goalId === null || (await isOpenGoal(tx, scope, entry.goalId))
      const skills = await activeSkillsAmong(tx, scope, entry.skills)
      const fields = entryFaults(
        entry,
        { competencies: competencyOrder(framework), skills, goalFits },
        calendarDay(now(), timeZone),
      )
      if (Object.keys(fields).length > 0) throw new Refusal('invalid', { fields })
      const id = await insertEntry(tx, personId, requestId, entry)
      await appendEvent(tx, {
        ownerId: personId,
        actorId: personId,
        kind: 'entry.logged',
        subject: { type: 'entry', id },
      })
      return { id }
    })
  try {
    return await log()
  } catch (error) {
    // the same submission twice at once: the other one is stored by now
    if (isUniqueViolation(error, ['ownerId', 'requestId'])) return log()
    throw error
  }
}
