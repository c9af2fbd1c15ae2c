import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { linksOf } from '../data/links'
import { packetFacts } from '../data/packet-facts'
import { findPacket } from '../data/packets'
import { composePacket } from '../rules/compose'
import { linkWorks } from '../rules/share-link'
import type { PacketToEdit } from '../types/pages'

/** One of the actor's packets with everything that it could hold, what of it is left out, and its links. Seven statements. */
export async function packetToEdit(actor: Actor, id: string): Promise<PacketToEdit> {
  const { personId: ownerId, timeZone } = signedIn(actor)
  authorise(actor, 'packet.compose', { ownerId })
  return read(async (client) => {
    const record = found(await findPacket(client, ownerId, id))
    const facts = await packetFacts(client, record)
    const choices = { ...facts.choices, omissions: new Set<string>() }
    const whole = composePacket({ ...facts, choices })
    const at = now()
    return {
      ...{ record, whole: whole.document, sources: whole.sources, lost: composePacket(facts).lost },
      areas: facts.framework.definition.areas.map(({ key, name }) => ({ key, name })),
      links: (await linksOf(client, id)).map(({ id, createdAt, expiresAt, revokedAt }) => ({
        ...{ id, expiresOn: calendarDay(expiresAt, timeZone), madeOn: calendarDay(createdAt, timeZone) },
        state: revokedAt !== null ? 'revoked' : linkWorks({ expiresAt, revokedAt }, at) ? 'works' : 'over',
      })),
    }
  })
}
