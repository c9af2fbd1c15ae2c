import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { composePacket } from '@/lib/packet/commands/compose-packet'
import { editPacket } from '@/lib/packet/commands/edit-packet'
import { removePacket } from '@/lib/packet/commands/remove-packet'
import { sharePacket } from '@/lib/packet/commands/share-packet'
import { unsharePacket } from '@/lib/packet/commands/unshare-packet'
import { ownPacket } from '@/lib/packet/queries/own-packet'
import { packetToEdit } from '@/lib/packet/queries/packet-to-edit'
import { packets } from '@/lib/packet/queries/packets'
import { sharedPacket } from '@/lib/packet/queries/shared-packet'
import { linksAtMost, packetsAtMost } from '@/lib/packet/rules/limits'
import { makePacket } from '@/tests/support/factories/packets'
import { anonymous } from '@/tests/support/factories/people'
import { makeRating } from '@/tests/support/factories/ratings'
import { makeReview } from '@/tests/support/factories/reviews'
import { eventsOf, noon, person, refusalOf } from '../plans/scene'
import { edit, packer, packetInput, shown } from './scene'

beforeAll(() => setClock(() => noon))
afterAll(() => setClock(null))

describe('making a packet', () => {
  it('stores its period and role, once for a repeated submission', async () => {
    const { ada } = await packer()
    const input = packetInput()
    const made = await Promise.all([composePacket(ada, input), composePacket(ada, input)])
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await eventsOf(made[0]?.id ?? '')).toEqual(['packet.composed'])
    const other = { ...input, roleKey: 'expert' }
    expect(await refusalOf(composePacket(ada, other))).toMatchObject({
      code: 'illegal',
      reason: 'saved-before',
    })
    expect((await packets(ada)).packets).toHaveLength(2)
  })

  it('is refused for a role that there is not, a period that is none, and beyond the most there can be', async () => {
    const { ada, frameworkVersionId } = await packer()
    const faults = { roleKey: 'nobody', startsOn: '2027-03-01', endsOn: '2027-02-01' }
    expect(await refusalOf(composePacket(ada, packetInput(faults)))).toMatchObject({
      ...{ code: 'invalid', fields: { roleKey: 'role-unknown', endsOn: 'ends-before-start' } },
    })
    for (let at = 1; at < packetsAtMost; at++)
      await makePacket(await database(), { ownerId: ada.personId, frameworkVersionId })
    expect(await refusalOf(composePacket(ada, packetInput()))).toMatchObject({ reason: 'packets-full' })
  })
})

describe('editing a packet', () => {
  it('keeps words and what is left out, and nothing else', async () => {
    const { ada, packetId } = await packer()
    const client = await database()
    const { entryId } = await shown(ada, { date: '2027-02-01' }, 'building', 1)
    const entry = await client.journalEntry.findUnique({ where: { id: entryId } })
    const input = edit(packetId, {
      ...{ opening: 'Opening.', words: { craft: 'Craft.', nowhere: 'Not kept.' } },
      ...{ parts: ['part:talks'], things: [`entry:${entryId}`] },
    })
    await editPacket(ada, input)
    const { record } = await packetToEdit(ada, packetId)
    expect(Object.fromEntries(record.narratives)).toEqual({ '': 'Opening.', craft: 'Craft.' })
    expect([...record.omissions].sort()).toEqual([`entry:${entryId}`, 'part:talks'])
    expect(record.version).toBe(2)
    expect(await client.journalEntry.findUnique({ where: { id: entryId } })).toEqual(entry)
    expect(await eventsOf(packetId)).toEqual(['packet.edited'])
  })

  it('tells the second of two, and lets the same words pass', async () => {
    const { ada, packetId } = await packer()
    const first = edit(packetId, { opening: 'First.' })
    await editPacket(ada, first)
    expect(await refusalOf(editPacket(ada, edit(packetId, { opening: 'Second.' })))).toMatchObject({
      ...{ code: 'conflict', version: 2, theirs: { opening: 'First.', parts: [], 'words.craft': '' } },
    })
    expect(await editPacket(ada, first)).toEqual({ id: packetId })
  })

  it('and removing and sharing it are its owner’s alone', async () => {
    const { packetId } = await packer()
    const other = await person()
    for (const step of [
      () => editPacket(other, edit(packetId)),
      () => removePacket(other, { id: packetId }),
      () => sharePacket(other, { id: packetId, days: 7, requestId: newId() }),
      () => packetToEdit(other, packetId),
    ])
      expect(await refusalOf(step())).toMatchObject({ code: 'not-found' })
    expect(await refusalOf(editPacket(anonymous(), edit(packetId)))).toMatchObject({
      code: 'unauthenticated',
    })
  })

  it('ends with removing it, with its links', async () => {
    const { ada, packetId } = await packer()
    const { token } = await sharePacket(ada, { id: packetId, days: 7, requestId: newId() })
    await removePacket(ada, { id: packetId })
    expect(await refusalOf(sharedPacket(anonymous(), token ?? ''))).toMatchObject({ code: 'not-found' })
    expect(await refusalOf(removePacket(ada, { id: packetId }))).toMatchObject({ code: 'not-found' })
    expect(await eventsOf(packetId)).toEqual(['packet.shared', 'packet.removed'])
  })
})

describe('sharing a packet', () => {
  it('shows it to anybody who has the link, whose token is stored hashed', async () => {
    const { ada, packetId } = await packer()
    await shown(ada, { title: 'For all to see', date: '2027-02-01' }, 'building', 1)
    const requestId = newId()
    const { token } = await sharePacket(ada, { id: packetId, days: 7, requestId })
    expect(await sharePacket(ada, { id: packetId, days: 7, requestId })).toEqual({ token: null })
    const document = await sharedPacket(anonymous(), token ?? '')
    expect(document.entries.map(({ title }) => title)).toEqual(['For all to see'])
    const [row, ...others] = await (await database()).packetLink.findMany({ where: { packetId } })
    expect(others).toEqual([])
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(row)).not.toContain(token)
    expect(await refusalOf(sharedPacket(anonymous(), row?.tokenHash ?? ''))).toMatchObject({
      code: 'not-found',
    })
  })

  it('ends when the link runs out, and when it is taken back', async () => {
    const { ada, packetId } = await packer()
    const [{ token: short }, { token: long }] = [
      await sharePacket(ada, { id: packetId, days: 1, requestId: newId() }),
      await sharePacket(ada, { id: packetId, days: 7, requestId: newId() }),
    ]
    setClock(() => new Date(noon.getTime() + 86_400_000))
    try {
      expect(await refusalOf(sharedPacket(anonymous(), short ?? ''))).toMatchObject({ code: 'gone' })
      await sharedPacket(anonymous(), long ?? '')
      const { links } = await packetToEdit(ada, packetId)
      expect(links.map(({ state }) => state).sort()).toEqual(['over', 'works'])
      const works = links.find(({ state }) => state === 'works')?.id ?? ''
      expect(await refusalOf(unsharePacket(await person(), { linkId: works }))).toMatchObject({
        code: 'not-found',
      })
      await unsharePacket(ada, { linkId: works })
      await unsharePacket(ada, { linkId: works })
      expect(await refusalOf(sharedPacket(anonymous(), long ?? ''))).toMatchObject({ code: 'gone' })
      expect(await eventsOf(packetId)).toEqual(['packet.shared', 'packet.shared', 'packet.unshared'])
    } finally {
      setClock(() => noon)
    }
  })

  it('shows the levels of a review that is being prepared as they were when it was opened', async () => {
    const { ada, planId, packetId, frameworkVersionId } = await packer()
    const client = await database()
    const { token } = await sharePacket(ada, { id: packetId, days: 7, requestId: newId() })
    const rated = { subjectId: ada.personId, frameworkVersionId, competencyKey: 'building' }
    await makeRating(client, { ...rated, level: 1, ratedAt: new Date('2027-03-01T09:00:00Z') })
    await makeReview(client, {
      ...{ ownerId: ada.personId, otherId: null, planId, frameworkVersionId, competencies: ['building'] },
      ...{ state: 'preparing', openedAt: new Date('2027-03-05T09:00:00Z') },
    })
    const before = await sharedPacket(anonymous(), token ?? '')
    await makeRating(client, { ...rated, level: 3, ratedAt: new Date('2027-03-09T09:00:00Z') })
    expect(await sharedPacket(anonymous(), token ?? '')).toEqual(before)
    expect((await ownPacket(ada, packetId)).document.areas[0]?.competencies[0]?.current.level).toBe(3)
  })

  it('is refused beyond the most links there can be', async () => {
    const { ada, packetId } = await packer()
    const share = () => sharePacket(ada, { id: packetId, days: 7, requestId: newId() })
    for (let at = 0; at < linksAtMost; at++) await share()
    expect(await refusalOf(share())).toMatchObject({ code: 'illegal', reason: 'links-full' })
  })
})
