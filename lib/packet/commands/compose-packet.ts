import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { roleOf } from '@/lib/framework/rules/roles'
import { frameworkInUse } from '@/lib/plans/queries/framework-in-use'
import { countPackets, findPacketByRequest, insertPacket } from '../data/packets'
import { packetsAtMost } from '../rules/limits'
import { periodFaults } from '../rules/period'
import type { ComposePacket } from '../schema'

/** Makes a packet for a period and a role of the framework in use. A repeated submission gives what the first one made. */
export async function composePacket(actor: Actor, input: ComposePacket): Promise<{ id: string }> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'packet.compose', { ownerId: personId })
  const framework = await frameworkInUse(actor)
  const fields = {
    ...(roleOf(framework.definition, input.roleKey) === null && { roleKey: 'role-unknown' }),
    ...periodFaults(input, calendarDay(now(), timeZone)),
  }
  const compose = () =>
    transaction(async (tx) => {
      const { roleKey, startsOn, endsOn, requestId } = input
      const made = await findPacketByRequest(tx, personId, requestId)
      if (made) {
        const same = made.roleKey === roleKey && made.startsOn === startsOn && made.endsOn === endsOn
        if (same) return { id: made.id }
        throw new Refusal('illegal', { reason: 'saved-before' })
      }
      if (Object.keys(fields).length > 0) throw new Refusal('invalid', { fields })
      if ((await countPackets(tx, ownedBy(actor))) >= packetsAtMost)
        throw new Refusal('illegal', { reason: 'packets-full' })
      const packet = { roleKey, startsOn, endsOn, requestId, frameworkVersionId: framework.id }
      const id = await insertPacket(tx, personId, packet)
      await appendEvent(tx, {
        ownerId: personId,
        actorId: personId,
        kind: 'packet.composed',
        subject: { type: 'packet', id },
      })
      return { id }
    })
  try {
    return await compose()
  } catch (error) {
    // the same submission twice at once: the other one is stored by now
    if (isUniqueViolation(error, ['ownerId', 'requestId'])) return compose()
    throw error
  }
}
