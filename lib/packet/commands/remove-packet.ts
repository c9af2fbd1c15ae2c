import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { deletePacket } from '../data/packets'
import type { RemovePacket } from '../schema'

/** Removes a packet with its words and its links; nothing that it was composed from changes. */
export async function removePacket(actor: Actor, { id }: RemovePacket): Promise<void> {
  const { personId } = signedIn(actor)
  authorise(actor, 'packet.compose', { ownerId: personId })
  await transaction(async (tx) => {
    if ((await deletePacket(tx, ownedBy(actor), id)) === 0) throw new Refusal('not-found')
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'packet.removed',
      subject: { type: 'packet', id },
    })
  })
}
