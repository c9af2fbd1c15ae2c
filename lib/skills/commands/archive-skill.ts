import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { moveSkill } from '../data'
import type { NamedSkillInput } from '../schema'
import { skillToChange } from './skill-to-change'

/** Takes a skill out of the lists. Its history and its entries stay, and it can be restored. */
export async function archiveSkill(actor: Actor, { id }: NamedSkillInput): Promise<{ id: string }> {
  const { personId } = signedIn(actor)
  return transaction(async (tx) => {
    await skillToChange(tx, actor, id)
    await moveSkill(tx, ownedBy(actor), id, now())
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'skill.archived',
      subject: { type: 'skill', id },
    })
    return { id }
  })
}
