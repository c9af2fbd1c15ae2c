import type { SignedIn } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { ComposePacket, EditPacket } from '@/lib/packet/schema'
import { makeEvidence } from '@/tests/support/factories/evidence'
import { makeEntry } from '@/tests/support/factories/journal'
import { makePacket } from '@/tests/support/factories/packets'
import { planner } from '../plans/scene'

/** Somebody with a plan, and a packet of the year 2027 for the plan's framework. */
export async function packer(packet: object = {}) {
  const { actor, planId } = await planner()
  const client = await database()
  const { frameworkVersionId } = await client.plan.findUniqueOrThrow({ where: { id: planId } })
  const made = await makePacket(client, {
    ...{ ownerId: actor.personId, frameworkVersionId, roleKey: 'lead' },
    ...{ startsOn: '2027-01-01', endsOn: '2027-12-31', ...packet },
  })
  return { ada: actor, planId, frameworkVersionId, packetId: made.id }
}

/** An entry that shows observables of one competency, by their levels; gives both ids. */
export async function shown(
  { personId: ownerId }: SignedIn,
  entry: object,
  competencyKey: string,
  ...levels: number[]
) {
  const client = await database()
  const { id: entryId } = await makeEntry(client, { ownerId, competencies: [competencyKey], ...entry })
  const { id: evidenceId } = await makeEvidence(client, {
    ...{ ownerId, entryId },
    observables: levels.map((level) => ({ competencyKey, observableKey: `shows-${level}` })),
  })
  return { entryId, evidenceId }
}

/** What the form of a new packet sends. */
export function packetInput(changes: Partial<ComposePacket> = {}): ComposePacket {
  return { roleKey: 'lead', startsOn: '2027-01-01', endsOn: '2027-12-31', requestId: newId(), ...changes }
}

/** What the form of a packet sends that leaves out nothing and says nothing. */
export function edit(id: string, changes: Partial<EditPacket> = {}): EditPacket {
  return { id, version: 1, parts: [], things: [], opening: '', words: {}, ...changes }
}
