import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { deleteEntry } from '@/lib/journal/commands/delete-entry'
import { editEntry } from '@/lib/journal/commands/edit-entry'
import { ownEntry } from '@/lib/journal/queries'
import type { EditInput } from '@/lib/journal/schema'
import { makeEntry } from '@/tests/support/factories/journal'
import { goalIn, person, planOf, talk } from './scene'

let ada: SignedIn
let eve: SignedIn
let plan: string

beforeAll(async () => {
  setClock(() => new Date('2027-03-10T12:00:00Z'))
  ada = await person()
  eve = await person()
  plan = await planOf(ada)
})

function edited(id: string, changes: Partial<EditInput> = {}): EditInput {
  const { requestId: _, ...content } = talk()
  return { ...content, id, version: 1, competencies: ['listening'], ...changes }
}

async function kindsOfEvents(subjectId: string): Promise<string[]> {
  const client = await database()
  const rows = await client.activityEvent.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })
  return rows.map(({ kind }) => kind)
}

async function entryOf(owner: SignedIn, wanted: Omit<Parameters<typeof makeEntry>[1], 'ownerId'> = {}) {
  return makeEntry(await database(), { ownerId: owner.personId, ...wanted })
}

describe('editing an entry', () => {
  it('replaces what it says and its competencies in one transaction, with one event', async () => {
    const { id } = await entryOf(ada, { competencies: ['building'] })
    const { commits } = await countStatements(() =>
      editEntry(ada, edited(id, { competencies: ['listening', 'handing-over'] })),
    )
    expect(commits).toBe(1)
    expect(await ownEntry(ada, id)).toMatchObject({
      kind: 'talk',
      title: 'Logs that answer questions',
      date: '2027-03-09',
      competencies: ['handing-over', 'listening'],
      version: 2,
    })
    expect(await kindsOfEvents(id)).toEqual(['entry.edited'])
  })

  it("answers a stranger's entry and a wrong id in the same way", async () => {
    const { id } = await entryOf(eve)
    for (const wrong of [id, newId()]) {
      await expect(editEntry(ada, edited(wrong))).rejects.toMatchObject({ code: 'not-found', detail: {} })
      await expect(deleteEntry(ada, { id: wrong, version: 1 })).rejects.toMatchObject({
        code: 'not-found',
        detail: {},
      })
      await expect(ownEntry(ada, wrong)).rejects.toMatchObject({ code: 'not-found', detail: {} })
    }
    expect(await ownEntry(eve, id)).toMatchObject({ title: 'Distributed systems in practice', version: 1 })
  })

  it('shows the second of two editors what the first one wrote, and overwrites nothing', async () => {
    const { id } = await entryOf(ada)
    await editEntry(ada, edited(id, { title: 'The first one', minutes: 60 }))
    const second = editEntry(ada, edited(id, { title: 'The second one', minutes: 60 }))
    await expect(second).rejects.toMatchObject({
      code: 'conflict',
      detail: { theirs: { title: 'The first one' }, version: 2 },
    })
    expect(await ownEntry(ada, id)).toMatchObject({ title: 'The first one', version: 2 })
    expect(await kindsOfEvents(id)).toEqual(['entry.edited'])
    await editEntry(ada, edited(id, { title: 'The second one', minutes: 60, version: 2 }))
    expect(await ownEntry(ada, id)).toMatchObject({ title: 'The second one', version: 3 })
  })

  it('lets exactly one of ten editors at once through', async () => {
    const { id } = await entryOf(ada)
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) => editEntry(ada, edited(id, { title: `Editor ${at}` }))),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await ownEntry(ada, id)).toMatchObject({ version: 2 })
  })

  it('has nothing to choose from when the same was saved twice', async () => {
    const { id } = await entryOf(ada)
    await editEntry(ada, edited(id))
    await expect(editEntry(ada, edited(id))).resolves.toEqual({ id })
    expect(await ownEntry(ada, id)).toMatchObject({ version: 2 })
  })

  it('keeps the goal and the competencies that it had, also when they cannot be chosen any more', async () => {
    const goalId = await goalIn(plan, ada, 'achieved')
    const { id } = await entryOf(ada, { goalId, competencies: ['of-an-older-framework'] })
    await editEntry(ada, edited(id, { goalId, competencies: ['of-an-older-framework'] }))
    expect(await ownEntry(ada, id)).toMatchObject({
      goalId,
      competencies: ['of-an-older-framework'],
      version: 2,
    })
  })

  it('refuses a goal and a competency that are not among the choices, and days that make no sense', async () => {
    const { id } = await entryOf(ada)
    const goalId = await goalIn(await planOf(eve), eve)
    const wrong = edited(id, { goalId, competencies: ['juggling'], endsOn: '2027-03-11' })
    await expect(editEntry(ada, wrong)).rejects.toMatchObject({
      code: 'invalid',
      detail: {
        fields: { goalId: 'goal-not-open', competencies: 'competency-unknown', endsOn: 'done-in-future' },
      },
    })
    expect(await ownEntry(ada, id)).toMatchObject({ version: 1 })
  })
})

describe('deleting an entry', () => {
  it('takes its competencies along and leaves one event', async () => {
    const { id } = await entryOf(ada, { competencies: ['building'] })
    const { commits } = await countStatements(() => deleteEntry(ada, { id, version: 1 }))
    expect(commits).toBe(1)
    await expect(ownEntry(ada, id)).rejects.toMatchObject({ code: 'not-found' })
    const client = await database()
    expect(await client.entryCompetency.count({ where: { entryId: id } })).toBe(0)
    expect(await kindsOfEvents(id)).toEqual(['entry.deleted'])
  })

  it('refuses one that was changed since it was looked at', async () => {
    const { id } = await entryOf(ada)
    await editEntry(ada, edited(id))
    await expect(deleteEntry(ada, { id, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      detail: { reason: 'changed-before-delete' },
    })
    expect(await ownEntry(ada, id)).toMatchObject({ version: 2 })
  })

  it('of a goal leaves the entry without one', async () => {
    const goalId = await goalIn(plan, ada)
    const { id } = await entryOf(ada, { goalId })
    const client = await database()
    await client.goal.delete({ where: { id: goalId } })
    expect(await ownEntry(ada, id)).toMatchObject({ goalId: null, goal: null })
  })
})
