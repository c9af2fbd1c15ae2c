import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { ownPacket } from '@/lib/packet/queries/own-packet'
import { makeEndorsement } from '@/tests/support/factories/evidence'
import { makeFile } from '@/tests/support/factories/files'
import { makeEntries, makeEntry } from '@/tests/support/factories/journal'
import { makeGoal, makeMilestone } from '@/tests/support/factories/plans'
import { makeRating } from '@/tests/support/factories/ratings'
import { counterpartOf } from '../evidence/scene'
import { noon, person, refusalOf } from '../plans/scene'
import { packer, shown } from './scene'

beforeAll(() => setClock(() => noon))
afterAll(() => setClock(null))

describe('composing a packet', () => {
  it('is of what was done in its period, and of evidence that still counts', async () => {
    const { ada, packetId } = await packer()
    const own = { ownerId: ada.personId }
    const client = await database()
    await makeEntry(client, { ...own, title: 'Course', date: '2027-02-01', minutes: 60 })
    await makeEntry(client, { ...own, title: 'Planned', date: '2027-02-02', state: 'planned' })
    await makeEntry(client, { ...own, title: 'Binned', date: '2027-02-03', deletedAt: noon })
    await makeEntry(client, { ...own, title: 'Earlier', date: '2026-12-31' })
    await makeEntry(client, { ...own, title: 'Talk', kind: 'talk', date: '2027-03-01' })
    await makeEntry(client, { ...own, title: 'Somebody else’s', ownerId: (await person()).personId })
    await shown(ada, { title: 'Evidence', date: '2026-06-01' }, 'building', 1)
    await shown(ada, { title: 'Faded', date: '2025-03-10' }, 'building', 2)
    const { document } = await ownPacket(ada, packetId)
    expect(document.asOf).toBe('2027-03-10')
    expect(document.entries.map(({ title, mark, inPeriod }) => [mark, title, inPeriod])).toEqual([
      ['E1', 'Talk', true],
      ['E2', 'Course', true],
      ['E3', 'Evidence', false],
    ])
    expect(document.talks).toEqual([document.entries[0]?.anchor])
    const figures = Object.fromEntries(
      document.figures.map(({ key, value, counting }) => [key, [value, counting]]),
    )
    expect(figures).toMatchObject({ entries: [2, null], minutes: [60, 1], evidence: [1, null] })
  })

  it('has levels as of its day with their grounds, the current and the supported one', async () => {
    const { ada, packetId, frameworkVersionId } = await packer({ endsOn: '2027-02-28' })
    const client = await database()
    const rating = { subjectId: ada.personId, frameworkVersionId, competencyKey: 'building' }
    await makeRating(client, { ...rating, level: 2, ratedAt: new Date('2027-02-10T09:00:00Z') })
    await makeRating(client, { ...rating, level: 3, ratedAt: new Date('2027-03-02T09:00:00Z') })
    await client.agreedLevel.create({
      data: {
        ...{ id: 'agreed-1', subjectId: ada.personId, reviewId: 'gone', frameworkVersionId },
        ...{ competencyKey: 'listening', level: 1, agreedAt: new Date('2027-01-20T09:00:00Z') },
      },
    })
    await shown(ada, { date: '2027-02-01' }, 'building', 1, 2)
    await shown(ada, { date: '2027-02-02', isPrivate: true }, 'building', 3)
    await shown(ada, { date: '2027-03-02' }, 'listening', 1)
    const { document } = await ownPacket(ada, packetId)
    const competencies = document.areas.flatMap(({ competencies }) => competencies)
    expect(
      competencies.map(({ name, current, supported, grounds }) => ({ name, current, supported, grounds })),
    ).toEqual([
      {
        name: 'Name of building',
        current: { level: 2, ground: { kind: 'self', on: '2027-02-10' } },
        // 1 and 2 take two observables from two entries; 3 takes an endorsement
        supported: 2,
        grounds: { entries: 2, private: 1 },
      },
      {
        name: 'Name of handing-over',
        current: { level: 0, ground: { kind: 'none' } },
        ...{ supported: 0, grounds: { entries: 0, private: 0 } },
      },
      {
        name: 'Name of listening',
        current: { level: 1, ground: { kind: 'agreed', on: '2027-01-20', review: null, since: null } },
        ...{ supported: 0, grounds: { entries: 0, private: 0 } },
      },
    ])
    expect(document.leftOut).toEqual([{ kind: 'private', count: 1 }])
  })

  it('lists the five strongest of a competency and counts the others', async () => {
    const { ada, packetId } = await packer()
    const client = await database()
    const mentor = await counterpartOf(ada)
    for (const day of ['01', '02', '03', '04', '05'])
      await shown(ada, { title: `Of ${day}`, date: `2027-02-${day}` }, 'building', 1)
    await shown(ada, { title: 'High', date: '2027-01-05' }, 'building', 3)
    const { evidenceId, entryId } = await shown(ada, { title: 'Endorsed', date: '2027-01-01' }, 'building', 1)
    await makeEndorsement(client, { evidenceId, endorserId: mentor.personId, saw: 'I was there.' })
    const guest = { evidenceId, counts: false, guestName: 'Otieno', saw: 'Me too.' }
    await makeEndorsement(client, {
      ...guest,
      withdrawnAt: new Date('2027-03-01T09:00:00Z'),
      at: new Date('2027-02-01T09:00:00Z'),
    })
    await makeFile(client, { ownerId: ada.personId, entryId, name: 'b.txt', size: 3, sha256: 'bb' })
    await makeFile(client, { ownerId: ada.personId, entryId, name: 'a.txt', size: 2, sha256: 'aa' })
    const { document, sources } = await ownPacket(ada, packetId)
    const entry = new Map(document.entries.map((each) => [each.anchor, each]))
    const building = document.areas[0]?.competencies[0]
    expect(building?.evidence.map((one) => entry.get(one.entry)?.title)).toEqual([
      ...['Endorsed', 'High', 'Of 05', 'Of 04', 'Of 03'],
    ])
    expect(building?.more).toBe(2)
    const endorsed = document.entries.find(({ title }) => title === 'Endorsed')
    expect(endorsed).toMatchObject({
      shows: [
        { anchor: 'c-building', competency: 'Name of building', level: 1, text: 'Shows building at 1.' },
      ],
      files: [
        { name: 'a.txt', type: 'text/plain', size: 2, sha256: 'aa' },
        { name: 'b.txt', type: 'text/plain', size: 3, sha256: 'bb' },
      ],
      endorsements: [
        {
          by: 'Otieno',
          isGuest: true,
          counts: false,
          on: '2027-02-01',
          saw: 'Me too.',
          withdrawnOn: '2027-03-01',
        },
        { isGuest: false, counts: true, on: '2027-03-10', saw: 'I was there.', withdrawnOn: null },
      ],
    })
    expect(sources[endorsed?.anchor ?? '']).toEqual({ kind: 'entry', id: entryId })
    expect(document.figures.find(({ key }) => key === 'endorsements')).toMatchObject({
      value: 1,
      counting: 1,
    })
  })

  it('has the goals that were achieved in its period with their milestones', async () => {
    const { ada, planId, packetId } = await packer()
    const client = await database()
    const own = { ownerId: ada.personId, planId, competencies: ['building'] }
    const goal = await makeGoal(client, { ...own, title: 'Now', state: 'achieved', closedOn: '2027-03-01' })
    await makeMilestone(client, {
      ...{ goalId: goal.id, title: 'Second', dueOn: '2027-02-20', position: 2 },
      completed: { on: '2027-02-19', by: ada.personId },
    })
    await makeMilestone(client, { goalId: goal.id, title: 'First', dueOn: '2027-01-20' })
    await makeGoal(client, { ...own, title: 'Open' })
    await makeGoal(client, { ...own, title: 'Dropped', state: 'dropped', closedOn: '2027-03-01' })
    await makeGoal(client, { ...own, title: 'Before', state: 'achieved', closedOn: '2026-12-31' })
    const { document } = await ownPacket(ada, packetId)
    expect(document.goals).toMatchObject([
      {
        ...{ mark: 'G1', title: 'Now', achievedOn: '2027-03-01' },
        competencies: [{ anchor: 'c-building', name: 'Name of building' }],
        milestones: [
          { title: 'First', dueOn: '2027-01-20', completedOn: null },
          { title: 'Second', dueOn: '2027-02-20', completedOn: '2027-02-19' },
        ],
      },
    ])
  })

  it('leaves out what its owner chose, says so, and changes no figure', async () => {
    const { ada, packetId } = await packer({
      narratives: { '': 'See [c-building] and [c-listening].', people: 'Gone with its area.' },
    })
    const client = await database()
    const { entryId } = await shown(ada, { date: '2027-02-01' }, 'building', 1)
    const own = { ownerId: ada.personId }
    await makeEntry(client, { ...own, kind: 'article', date: '2027-02-02' })
    await makeEntry(client, { ...own, kind: 'course', date: '2027-02-03' })
    const whole = await ownPacket(ada, packetId)
    await client.packetOmission.createMany({
      data: ['part:publications', 'part:activity', 'part:reviews', 'area:people', `entry:${entryId}`].map(
        (item) => ({
          ...{ packetId, item },
        }),
      ),
    })
    const { document, lost } = await ownPacket(ada, packetId)
    expect(document.entries).toEqual([])
    expect(document.publications).toEqual([])
    expect(document.areas.map(({ name }) => name)).toEqual(['Craft'])
    expect(document.areas[0]?.competencies[0]).toMatchObject({
      evidence: [],
      grounds: { entries: 1, private: 0 },
    })
    expect(document.leftOut).toEqual([
      { kind: 'area', count: 1 },
      { kind: 'publications', count: 1 },
      { kind: 'activity', count: 1 },
      { kind: 'entry', count: 1 },
    ])
    const values = ({ figures }: typeof document) => figures.map(({ key, value }) => [key, value])
    expect(values(document)).toEqual(values(whole.document))
    expect(lost).toMatchObject({ '': ['c-listening'], people: [] })
    // what a figure comes from is not there, so it leads nowhere
    expect(document.figures.find(({ key }) => key === 'entries')?.anchor).toBeNull()
  })

  it('is the same for the same data, and the same thing is cited by the same sign whatever comes later', async () => {
    const { ada, packetId } = await packer()
    await shown(ada, { title: 'First', date: '2027-02-01' }, 'building', 1)
    const before = await ownPacket(ada, packetId)
    expect(JSON.stringify(await ownPacket(ada, packetId))).toBe(JSON.stringify(before))
    await shown(ada, { title: 'Newer', date: '2027-03-01' }, 'building', 2)
    const after = await ownPacket(ada, packetId)
    const signOf = ({ document }: typeof before) =>
      document.entries.find(({ title }) => title === 'First')?.anchor
    expect(signOf(after)).toBe(signOf(before))
    expect(JSON.stringify(after.document)).not.toContain(ada.personId)
  })

  it('takes six statements, however much there is', async () => {
    const { ada, packetId } = await packer()
    await ownPacket(ada, packetId)
    const { statements: few } = await countStatements(() => ownPacket(ada, packetId))
    await makeEntries(
      await database(),
      Array.from({ length: 300 }, (_, at) => ({
        ...{ ownerId: ada.personId, date: '2027-02-01', title: `Entry ${at}` },
      })),
    )
    const { statements: many } = await countStatements(() => ownPacket(ada, packetId))
    expect(few).toBe(6)
    expect(many).toBe(6)
  })

  it('is one’s own', async () => {
    const { packetId } = await packer()
    expect(await refusalOf(ownPacket(await person(), packetId))).toMatchObject({ code: 'not-found' })
  })
})
