import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor, SignedIn } from '@/lib/auth/actor'
import { addDays } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { journalFramework } from '@/lib/journal/queries/framework'
import { journalPage } from '@/lib/journal/queries/journal'
import { entriesOfCompetency, entriesOfGoal } from '@/lib/journal/queries/lists'
import type { Asked } from '@/lib/journal/rules/filter'
import type { JournalPage } from '@/lib/journal/types'
import { makeEntry } from '@/tests/support/factories/journal'
import { goalIn, person, planOf } from './scene'

const anonymous = { kind: 'anonymous', from: { address: '127.0.0.1', userAgent: 'test' } } as const

/** Somebody with a plan. */
async function planner(): Promise<SignedIn> {
  const owner = await person()
  await planOf(owner)
  return owner
}

/** Somebody with as many entries as told, three to a day, newest last. */
async function diarist(count: number): Promise<SignedIn> {
  const owner = await planner()
  const client = await database()
  await client.journalEntry.createMany({
    data: Array.from({ length: count }, (_, at) => {
      const endsOn = addDays('2017-01-01', Math.floor(at / 3))
      return {
        id: newId(),
        ownerId: owner.personId,
        kind: 'course',
        title: `Entry ${at}`,
        state: 'done',
        endsOn,
        date: endsOn,
        provider: '',
        link: '',
        reflection: '',
        searchKey: `entry ${at}`,
        createdAt: new Date(),
        requestId: newId(),
      }
    }),
  })
  return owner
}

async function pageOf(actor: Actor, asked: Asked = {}) {
  return (await journalPage(actor, asked)).page
}

async function everyPage(owner: SignedIn) {
  const pages = []
  let before: string | null = null
  do {
    const page: JournalPage = await pageOf(owner, before === null ? {} : { before })
    pages.push(page.entries)
    before = page.before
  } while (before !== null)
  return pages
}

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id)

describe('the journal', () => {
  it('has no page to show to somebody new', async () => {
    const { page, filter, choices } = await journalPage(await planner(), {})
    expect(page).toEqual({
      entries: [],
      totals: { entries: 0, timed: 0, minutes: 0 },
      after: null,
      before: null,
    })
    expect(filter).toEqual({})
    expect([choices.goals, choices.skills]).toEqual([[], []])
  })

  it('shows every entry once, newest first, 25 to a page', async () => {
    const owner = await diarist(61)
    const pages = await everyPage(owner)
    expect(pages.map((page) => page.length)).toEqual([25, 25, 11])
    const all = pages.flat()
    expect(new Set(idsOf(all)).size).toBe(61)
    const keys = all.map(({ date, id }) => `${date} ${id}`)
    expect(keys).toEqual([...keys].sort().reverse())
  })

  it('ends without a further page when the last one is just full', async () => {
    const owner = await diarist(50)
    const pages = await everyPage(owner)
    expect(pages.map((page) => page.length)).toEqual([25, 25])
  })

  it('leads back from each page to the one before it, up to the first', async () => {
    const owner = await diarist(80)
    const [first, second, third] = await everyPage(owner)
    const last = await pageOf(owner, { before: `${third?.at(-1)?.date}.${third?.at(-1)?.id}` })
    expect(last.entries).toHaveLength(5)
    const back = []
    for (let page = last; page.after !== null; ) {
      page = await pageOf(owner, { after: page.after })
      back.push(page)
    }
    expect(back.map(({ entries }) => idsOf(entries))).toEqual(
      [third, second, first].map((page) => idsOf(page ?? [])),
    )
    expect(back.every(({ before }) => before !== null)).toBe(true)
  })

  it('leads from what is left of a page to a full first one', async () => {
    const owner = await diarist(30)
    const [first, second] = await everyPage(owner)
    const client = await database()
    await client.journalEntry.deleteMany({ where: { id: { in: idsOf(first?.slice(0, 22) ?? []) } } })
    const { after } = await pageOf(owner, { before: `${first?.at(-1)?.date}.${first?.at(-1)?.id}` })
    const newest = await pageOf(owner, { after: after ?? '' })
    expect(idsOf(newest.entries)).toEqual(idsOf([...(first?.slice(22) ?? []), ...(second ?? [])]))
    expect(newest.after).toBeNull()
  })

  it('shows the first page for an address that names no entry', async () => {
    const owner = await diarist(2)
    const first = await pageOf(owner)
    for (const wrong of ['', '0', '2027-99-99', "'; drop table x", 'a'.repeat(500), ['2017-01-01.a', 'b']]) {
      expect(await pageOf(owner, { before: wrong })).toEqual(first)
      expect(await pageOf(owner, { after: wrong })).toEqual(first)
    }
    expect(first.after).toBeNull()
  })

  it('skips and repeats none when entries are added and deleted between two pages', async () => {
    const owner = await diarist(60)
    const { entries, before } = await pageOf(owner)
    const client = await database()
    const all = await client.journalEntry.findMany({
      where: { ownerId: owner.personId },
      orderBy: [{ date: 'desc' }, { id: 'desc' }],
    })
    // one on the first page and the one that its key names go; one comes on top, one between, one on the same day
    await client.journalEntry.deleteMany({ where: { id: { in: [all[3]?.id ?? '', all[24]?.id ?? ''] } } })
    await makeEntry(client, { ownerId: owner.personId, date: '2027-06-01' })
    const between = await makeEntry(client, { ownerId: owner.personId, date: all[30]?.date ?? '' })
    const rest = await pageOf(owner, { before: before ?? '' })
    const last = await pageOf(owner, { before: rest.before ?? '' })
    const seen = idsOf([...entries, ...rest.entries, ...last.entries])
    expect(new Set(seen).size).toBe(seen.length)
    expect([...seen].sort()).toEqual([...idsOf(all), between.id].sort())
  })

  it('says that there are newer pages where nothing is older', async () => {
    const owner = await diarist(2)
    const beyond = await pageOf(owner, { before: '2001-01-01.a' })
    expect(beyond).toMatchObject({ entries: [], totals: { entries: 2 }, before: null })
  })

  it('shows of each entry what a row needs', async () => {
    const owner = await planner()
    const client = await database()
    const { id } = await makeEntry(client, {
      ownerId: owner.personId,
      minutes: 45,
      isPrivate: true,
      state: 'planned',
      competencies: ['listening', 'building'],
      reflection: 'Not in lists.',
    })
    expect((await pageOf(owner)).entries).toEqual([
      {
        id,
        kind: 'course',
        title: 'Distributed systems in practice',
        state: 'planned',
        date: '2027-03-01',
        minutes: 45,
        isPrivate: true,
        competencies: ['building', 'listening'],
      },
    ])
  })

  it('comes to the same on every page', async () => {
    const owner = await diarist(30)
    const client = await database()
    await makeEntry(client, { ownerId: owner.personId, date: '2027-06-01', minutes: 90 })
    await makeEntry(client, { ownerId: owner.personId, date: '2012-06-01', minutes: 45 })
    const first = await pageOf(owner)
    expect(first.totals).toEqual({ entries: 32, timed: 2, minutes: 135 })
    expect((await pageOf(owner, { before: first.before ?? '' })).totals).toEqual(first.totals)
  })

  it('asks the database as often for ten years as for a month', async () => {
    const [month, decade] = [await diarist(30), await diarist(5_000)]
    const client = await database()
    const last = await client.journalEntry.findFirstOrThrow({
      where: { ownerId: decade.personId },
      orderBy: [{ date: 'asc' }, { id: 'asc' }],
      skip: 24,
    })
    const key = `${last.date}.${last.id}`
    // the framework is in memory from here on
    await journalPage(month, {})
    const asked = []
    for (const [owner, query] of [
      [month, {}],
      [decade, {}],
      [decade, { before: key }],
      [decade, { words: 'entry 1', area: 'none', state: 'done' }],
      [decade, { after: key }],
    ] as const)
      asked.push(await countStatements(() => journalPage(owner, query)))
    // the active plan, goals, skills, entries, their competencies, totals; and where a page of newer ones begins
    expect(asked.map(({ statements }) => statements)).toEqual([6, 6, 6, 6, 7])
    expect(asked[2]?.result.page.entries).toHaveLength(24)
  })

  it('belongs to whoever is signed in, and to nobody else', async () => {
    const owner = await diarist(3)
    const stranger = await planner()
    expect((await pageOf(stranger)).entries).toEqual([])
    for (const actor of [anonymous, { kind: 'operator' }, { kind: 'job' }] as const) {
      await expect(journalPage(actor, {})).rejects.toMatchObject({ name: 'Refusal' })
      await expect(entriesOfGoal(actor, 'goal')).rejects.toMatchObject({ name: 'Refusal' })
      await expect(entriesOfCompetency(actor, 'listening', 5)).rejects.toMatchObject({ name: 'Refusal' })
      await expect(journalFramework(actor)).rejects.toMatchObject({ name: 'Refusal' })
    }
    expect((await pageOf(owner)).entries).toHaveLength(3)
  })
})

describe('the entries of a goal or a competency', () => {
  let owner: SignedIn
  let goalId: string

  beforeAll(async () => {
    const client = await database()
    owner = await person()
    goalId = await goalIn(await planOf(owner), owner)
    for (let at = 0; at < 22; at++) {
      const endsOn = addDays('2027-01-01', at)
      await makeEntry(client, {
        ownerId: owner.personId,
        title: `Of the goal ${at}`,
        endsOn,
        goalId,
        competencies: at % 2 === 0 ? ['listening'] : ['listening', 'building'],
      })
    }
    await makeEntry(client, { ownerId: owner.personId, endsOn: '2027-06-01', title: 'Of neither' })
  })

  it('are the twenty newest of a goal', async () => {
    const entries = await entriesOfGoal(owner, goalId)
    expect(entries).toHaveLength(20)
    expect(entries[0]?.title).toBe('Of the goal 21')
  })

  it('are none for a goal of somebody else', async () => {
    expect(await entriesOfGoal(await person(), goalId)).toEqual([])
  })

  it('are as many of a competency as were asked for, with all its others named', async () => {
    const entries = await entriesOfCompetency(owner, 'building', 3)
    expect(entries.map(({ title }) => title)).toEqual(['Of the goal 21', 'Of the goal 19', 'Of the goal 17'])
    expect(entries[0]?.competencies).toEqual(['building', 'listening'])
    expect(await entriesOfCompetency(await person(), 'building', 3)).toEqual([])
  })

  it('follow the framework of the active plan', async () => {
    expect((await journalFramework(owner)).key).toBe('whole')
  })
})
