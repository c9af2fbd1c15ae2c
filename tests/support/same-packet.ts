import type { Db } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { makeEndorsement, makeEvidence } from './factories/evidence'
import { makeFile } from './factories/files'
import { makeEntry } from './factories/journal'
import { makePacket } from './factories/packets'
import { makePerson } from './factories/people'
import { makeGoal, makePlan } from './factories/plans'
import { wholeFramework } from './factories/whole-framework'

/** Midday in every zone that tests run in is the same day for somebody in UTC. */
export const sameDay = new Date('2026-06-15T12:00:00Z')

/** The same person with the same packet, whatever database it is stored in: its ids are given, not made. */
export async function storeSamePacket(client: Db) {
  await loadFramework({ kind: 'job' }, wholeFramework())
  const framework = await client.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const role = wholeFramework().roles.find(({ kind }) => kind === 'target')?.key ?? ''
  const [competency] = wholeFramework().competencies
  const observables = (competency?.observables ?? []).slice(0, 2).map(({ key }) => ({
    competencyKey: competency?.key ?? '',
    observableKey: key,
  }))
  const owner = await makePerson(client, { id: 'same-owner', name: 'Åsa Öberg', createdAt: sameDay })
  const other = await makePerson(client, { id: 'same-other', name: 'Zoë Ito', createdAt: sameDay })
  const of = { ownerId: owner.id, frameworkVersionId: framework.id }
  const plan = await makePlan(client, { ...of, roleKey: role, startsOn: '2026-01-01' })
  await makeGoal(client, {
    ...{ id: 'same-goal', ownerId: owner.id, planId: plan.id, title: 'Release every day' },
    ...{ state: 'achieved', closedOn: '2026-05-20', competencies: [competency?.key ?? ''] },
  })
  // titles that collations sort differently, and two on one day
  for (const [at, title] of ['zebra', 'Äpfel', 'apple', 'Zebra', '日本 😀', 'éclair'].entries()) {
    const entry = { ownerId: owner.id, id: `same-entry-${at}`, title, minutes: 1234 + at }
    await makeEntry(client, { ...entry, date: `2026-03-${10 + Math.floor(at / 2)}`, kind: 'talk' })
    const evidence = await makeEvidence(client, {
      ownerId: owner.id,
      entryId: entry.id,
      observables,
      createdAt: sameDay,
    })
    await makeEndorsement(client, { evidenceId: evidence.id, endorserId: other.id, at: sameDay })
    for (const name of ['b.txt', 'B.txt', 'ä.txt'])
      await makeFile(client, { ownerId: owner.id, entryId: entry.id, name, sha256: `${at}`.repeat(64) })
  }
  const packet = await makePacket(client, {
    ...of,
    roleKey: role,
    narratives: { '': 'It was a *long* year.' },
  })
  return { owner, packetId: packet.id }
}
