import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { differences } from '@/lib/form-values'
import { frameworkVersion } from '@/lib/framework/queries'
import { updateSkill } from '../data'
import { contentFaults } from '../rules/faults'
import { skillValues } from '../rules/form-values'
import type { EditSkillInput } from '../schema'
import { refuseFaults } from './refuse-faults'
import { skillToChange } from './skill-to-change'

/**
 * Changes what a skill says; its level is set by `setLevel`. The competency that it has can stay, also when the plan
 * follows another framework now. Refuses with `conflict` when it was changed since the form was drawn.
 */
export async function editSkill(actor: Actor, input: EditSkillInput): Promise<{ id: string }> {
  const { personId } = signedIn(actor)
  const { id, version, frameworkVersionId, ...content } = input
  const { definition } = await frameworkVersion(actor, frameworkVersionId)
  return transaction(async (tx) => {
    const stored = await skillToChange(tx, actor, id)
    refuseFaults(contentFaults(definition, content, stored))
    if (!(await updateSkill(tx, ownedBy(actor), id, version, content))) {
      const theirs = differences(skillValues(stored), skillValues(content))
      // both wrote the same: nobody has anything to choose
      if (Object.keys(theirs).length === 0) return { id }
      throw new Refusal('conflict', { theirs, version: stored.version })
    }
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'skill.edited',
      subject: { type: 'skill', id },
    })
    return { id }
  })
}
