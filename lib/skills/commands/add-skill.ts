import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { saysTheSame } from '@/lib/form-values'
import { frameworkVersion } from '@/lib/framework/queries'
import { countActive, findByRequest, insertSkill } from '../data'
import { contentFaults, levelFaults } from '../rules/faults'
import { skillValues } from '../rules/form-values'
import { activeSkillsAtMost } from '../rules/limits'
import type { AddSkillInput } from '../schema'
import { refuseFaults } from './refuse-faults'

type Added = { id: string; name: string; competencyKey: string }

/**
 * Adds a skill whose first level holds from today on. A repeated submission gives what the first one made; with
 * other text under the same request id it is refused.
 */
export async function addSkill(actor: Actor, input: AddSkillInput): Promise<Added> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'skill.add', { ownerId: personId })
  const { requestId, frameworkVersionId, ...skill } = input
  const { name, competencyKey } = skill
  const { definition } = await frameworkVersion(actor, frameworkVersionId)
  const add = () =>
    transaction(async (tx) => {
      const made = await findByRequest(tx, personId, requestId)
      if (made) {
        const same =
          made.steps[0]?.level === skill.level && saysTheSame(skillValues(made), skillValues(skill))
        if (same) return { id: made.id, name, competencyKey }
        throw new Refusal('illegal', { reason: 'saved-before' })
      }
      refuseFaults({ ...contentFaults(definition, skill), ...levelFaults(definition, skill.level) })
      if ((await countActive(tx, ownedBy(actor))) >= activeSkillsAtMost) {
        throw new Refusal('illegal', { reason: 'skills-full' })
      }
      const id = await insertSkill(tx, personId, requestId, skill, calendarDay(now(), timeZone))
      await appendEvent(tx, {
        ownerId: personId,
        actorId: personId,
        kind: 'skill.added',
        subject: { type: 'skill', id },
      })
      return { id, name, competencyKey }
    })
  try {
    return await add()
  } catch (error) {
    // the same submission twice at once: the other one is stored by now
    if (isUniqueViolation(error, ['ownerId', 'requestId'])) return add()
    throw error
  }
}
