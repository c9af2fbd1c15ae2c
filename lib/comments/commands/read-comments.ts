import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { markRead } from '../data'
import type { ReadComments } from '../schema'
import { visibleOwner } from './visible-owner'

/** Remembers that the actor has read every comment on a thing up to now. */
export async function readComments(actor: Actor, { aboutType, aboutId }: ReadComments): Promise<void> {
  const { personId } = signedIn(actor)
  const about = { type: aboutType, id: aboutId }
  await transaction(async (tx) => {
    await visibleOwner(tx, actor, about)
    await markRead(tx, personId, about, now())
  })
}
