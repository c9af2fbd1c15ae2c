import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { addDays, setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import {
  entriesOfCompetency,
  entriesOfGoal,
  journalFramework,
  journalPage,
  newestEntries,
} from '@/lib/journal/queries'
import { makeEntry } from '@/tests/support/factories/journal'
import { goalIn, person, planOf } from './scene'

const anonymous = { kind: 'anonymous', from: { address: '127.0.0.1', userAgent: 'test' } } as const

/** Somebody with as many entries as told, three to a day, newest last. */
async function diarist(count: number): Promise<SignedIn> {
  const owner = await person()
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
        createdAt: new Date(),
        requestId: newId(),
      }
    }),
  })
  return owner
}

async function everyPage(owner: SignedIn) {
  const pages = []
  let before: string | null = null
  do {
    const page = await journalPage(owner, before ?? undefined)
    pages.push(page.entries)
    before = page.before
  } while (before !== null)
  return pages
}

describe('the journal', () => {
  it('has no page to show to somebody new', async () => {
    expect(await journalPage(await person())).toEqual({ first: true, entries: [], before: null })
  })

  it('shows every entry once, newest first, 25 to a page', async () => {
    const owner = await diarist(61)
    const pages = await everyPage(owner)
    expect(pages.map((page) => page.length)).toEqual([25, 25, 11])
    const all = pages.flat()
    expect(new Set(all.map(({ id }) => id)).size).toBe(61)
    const keys = all.map(({ date, id }) => `${date} ${id}`)
    expect(keys).toEqual([...keys].sort().reverse())
  })

  it('ends without a further page when the last one is just full', async () => {
    const owner = await diarist(50)
    const pages = await everyPage(owner)
    expect(pages.map((page) => page.length)).toEqual([25, 25])
  })

  it('shows the first page for an address that names no entry', async () => {
    const owner = await diarist(2)
    const first = await journalPage(owner)
    for (const wrong of ['', '0', '2027-99-99', "'; drop table x", 'a'.repeat(500)]) {
      expect(await journalPage(owner, wrong)).toEqual(first)
    }
    expect(first.first).toBe(true)
  })

  it('goes on after an entry that has been deleted meanwhile', async () => {
    const owner = await diarist(30)
    const { entries, before } = await journalPage(owner)
    const client = await database()
    await client.journalEntry.delete({ where: { id: entries.at(-1)?.id ?? '' } })
    const rest = await journalPage(owner, before ?? '')
    expect(rest.entries).toHaveLength(5)
    expect(rest.first).toBe(false)
  })

  it('shows of each entry what a row needs', async () => {
    const owner = await person()
    const client = await database()
    const { id } = await makeEntry(client, {
      ownerId: owner.personId,
      minutes: 45,
      isPrivate: true,
      state: 'planned',
      competencies: ['listening', 'building'],
      reflection: 'Not in lists.',
    })
    expect((await journalPage(owner)).entries).toEqual([
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

  it('asks the database as often for ten years as for a month', async () => {
    const [month, decade] = [await diarist(30), await diarist(5_000)]
    const client = await database()
    const last = await client.journalEntry.findFirstOrThrow({
      where: { ownerId: decade.personId },
      orderBy: [{ date: 'asc' }, { id: 'asc' }],
      skip: 24,
    })
    const asked = await Promise.all([
      countStatements(() => journalPage(month)),
      countStatements(() => journalPage(decade)),
      countStatements(() => journalPage(decade, `${last.date}.${last.id}`)),
    ])
    expect(asked.map(({ statements }) => statements)).toEqual([2, 2, 2])
    expect(asked[2].result.entries).toHaveLength(24)
  })

  it('belongs to whoever is signed in, and to nobody else', async () => {
    const owner = await diarist(3)
    const stranger = await person()
    expect((await journalPage(stranger)).entries).toEqual([])
    expect(await newestEntries(stranger, 5)).toEqual([])
    for (const actor of [anonymous, { kind: 'operator' }, { kind: 'job' }] as const) {
      await expect(journalPage(actor)).rejects.toMatchObject({ name: 'Refusal' })
      await expect(newestEntries(actor, 5)).rejects.toMatchObject({ name: 'Refusal' })
      await expect(entriesOfGoal(actor, 'goal')).rejects.toMatchObject({ name: 'Refusal' })
      await expect(entriesOfCompetency(actor, 'listening', 5)).rejects.toMatchObject({ name: 'Refusal' })
      await expect(journalFramework(actor)).rejects.toMatchObject({ name: 'Refusal' })
    }
    expect((await newestEntries(owner, 2)).map(({ title }) => title)).toEqual(['Entry 2', 'Entry 1'])
  })
})

describe('the newest entries', () => {
  beforeAll(() => setClock(() => new Date('2027-03-10T12:00:00Z')))
  afterAll(() => setClock(null))

  it('leave out what is planned and what lies ahead', async () => {
    const client = await database()
    const owner = await person()
    for (const [state, endsOn] of [
      ['done', '2027-03-10'],
      ['in-progress', '2027-03-09'],
      ['planned', '2027-03-08'],
      ['in-progress', '2027-03-11'],
      ['planned', '2027-04-01'],
    ] as const)
      await makeEntry(client, { ownerId: owner.personId, title: `${state} ${endsOn}`, state, endsOn })
    expect((await newestEntries(owner, 5)).map(({ title }) => title)).toEqual([
      'done 2027-03-10',
      'in-progress 2027-03-09',
    ])
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
