import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { countActive, moveSkill } from '../data'
import { activeSkillsAtMost } from '../rules/limits'
import type { NamedSkillInput } from '../schema'
import { skillToChange } from './skill-to-change'

/** Brings an archived skill back with everything that it had. */
export async function restoreSkill(actor: Actor, { id }: NamedSkillInput): Promise<{ id: string }> {
  const { personId } = signedIn(actor)
  return transaction(async (tx) => {
    await skillToChange(tx, actor, id, 'archived')
    if ((await countActive(tx, ownedBy(actor))) >= activeSkillsAtMost) {
      throw new Refusal('illegal', { reason: 'skills-full' })
    }
    await moveSkill(tx, ownedBy(actor), id, null)
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'skill.restored',
      subject: { type: 'skill', id },
    })
    return { id }
  })
}
