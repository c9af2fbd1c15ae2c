import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/client'
import { found, Refusal } from '@/lib/errors'
import { findSkill } from '../data'
import type { Skill } from '../types'

/** The actor's own skill. Refuses with `not-found`, and with `illegal` when it is archived and should not be, or the other way round. */
export async function skillToChange(
  tx: Tx,
  actor: Actor,
  id: string,
  which: 'active' | 'archived' = 'active',
): Promise<Skill> {
  const skill = found(await findSkill(tx, ownedBy(actor), id))
  authorise(actor, 'skill.edit', { ownerId: signedIn(actor).personId })
  const is = skill.archivedAt === null ? 'active' : 'archived'
  if (is !== which) throw new Refusal('illegal', { reason: `skill-${is}` })
  return skill
}
