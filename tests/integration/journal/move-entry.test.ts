import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { moveEntry } from '@/lib/journal/commands/move-entry'
import { ownEntry } from '@/lib/journal/queries/entry'
import { makeEntry } from '@/tests/support/factories/journal'
import { person } from './scene'

let ada: SignedIn

beforeAll(async () => {
  setClock(() => new Date('2027-03-10T12:00:00Z'))
  ada = await person()
})

async function entryOf(owner: SignedIn, wanted: Omit<Parameters<typeof makeEntry>[1], 'ownerId'>) {
  return makeEntry(await database(), { ownerId: owner.personId, ...wanted })
}

async function kindsOfEvents(subjectId: string): Promise<string[]> {
  const rows = await (await database()).activityEvent.findMany({ where: { subjectId } })
  return rows.map(({ kind }) => kind)
}

describe('moving an entry', () => {
  it('goes from planned over in progress to done and back, each in one transaction with one event', async () => {
    const { id } = await entryOf(ada, { state: 'planned', startsOn: '2027-03-01', endsOn: null })
    const steps = ['in-progress', 'done', 'planned'] as const
    for (const state of steps) {
      const { commits } = await countStatements(() => moveEntry(ada, { id, state }))
      expect(commits).toBe(1)
      expect(await ownEntry(ada, id)).toMatchObject({ state })
    }
    expect(await ownEntry(ada, id)).toMatchObject({
      version: 4,
      startsOn: '2027-03-01',
      endsOn: '2027-03-10',
    })
    expect(await kindsOfEvents(id)).toEqual(steps.map(() => 'entry.edited'))
  })

  it('to done brings a day ahead to today, and the entry with it', async () => {
    const { id } = await entryOf(ada, { state: 'planned', endsOn: '2027-04-01', competencies: ['building'] })
    expect(await moveEntry(ada, { id, state: 'done' })).toEqual({
      ...{ id, state: 'done', changed: 'end-brought-to-today', asksForLevel: true },
    })
    expect(await ownEntry(ada, id)).toMatchObject({
      ...{ state: 'done', endsOn: '2027-03-10', date: '2027-03-10', competencies: ['building'] },
    })
  })

  it('asks for the level of what is done and for a competency, and of nothing else', async () => {
    const asksFor = async (competencies: string[], state: 'in-progress' | 'done') => {
      const { id } = await entryOf(ada, { state: 'planned', competencies })
      return (await moveEntry(ada, { id, state })).asksForLevel
    }
    expect(await asksFor(['building'], 'done')).toBe(true)
    expect(await asksFor(['building'], 'in-progress')).toBe(false)
    expect(await asksFor([], 'done')).toBe(false)
  })

  it("knows today by the person's own time zone", async () => {
    const { id } = await entryOf(ada, { state: 'planned', endsOn: '2027-03-11' })
    const ahead = { ...ada, timeZone: 'Pacific/Kiritimati' }
    expect(await moveEntry(ahead, { id, state: 'done' })).toMatchObject({ changed: null })
  })

  it('changes nothing about one that is in the state already', async () => {
    const { id } = await entryOf(ada, { state: 'done' })
    expect(await moveEntry(ada, { id, state: 'done' })).toMatchObject({ id, state: 'done', changed: null })
    expect(await ownEntry(ada, id)).toMatchObject({ version: 1 })
    expect(await kindsOfEvents(id)).toEqual([])
  })

  it("answers a stranger's entry, one in the bin and a wrong id in the same way", async () => {
    const eve = await person()
    const hers = await entryOf(eve, { state: 'planned' })
    const deleted = await entryOf(ada, { state: 'planned', deletedAt: new Date('2027-03-09T12:00:00Z') })
    for (const id of [hers.id, deleted.id, newId()])
      await expect(moveEntry(ada, { id, state: 'done' })).rejects.toMatchObject({
        code: 'not-found',
        detail: {},
      })
    expect(await ownEntry(eve, hers.id)).toMatchObject({ state: 'planned' })
  })
})
