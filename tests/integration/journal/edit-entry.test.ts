import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { editEntry } from '@/lib/journal/commands/edit-entry'
import { ownEntry } from '@/lib/journal/queries/entry'
import type { EditInput } from '@/lib/journal/schema'
import { makeEntry } from '@/tests/support/factories/journal'
import { makeSkill } from '@/tests/support/factories/skills'
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

  it('says when it is done now and was not before', async () => {
    const { id } = await entryOf(ada, { state: 'planned' })
    expect(await editEntry(ada, edited(id, { state: 'in-progress' }))).toEqual({ id, isNewlyDone: false })
    expect(await editEntry(ada, edited(id, { version: 2 }))).toEqual({ id, isNewlyDone: true })
    expect(await editEntry(ada, edited(id, { version: 3 }))).toEqual({ id, isNewlyDone: false })
  })

  it("answers a stranger's entry and a wrong id in the same way", async () => {
    const { id } = await entryOf(eve)
    for (const wrong of [id, newId()]) {
      await expect(editEntry(ada, edited(wrong))).rejects.toMatchObject({ code: 'not-found', detail: {} })
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
    await expect(editEntry(ada, edited(id))).resolves.toEqual({ id, isNewlyDone: false })
    expect(await ownEntry(ada, id)).toMatchObject({ version: 2 })
  })

  it('keeps the goal, the skills and the competencies that it had, also when they cannot be chosen any more', async () => {
    const goalId = await goalIn(plan, ada, 'achieved')
    const archived = await makeSkill(await database(), {
      ownerId: ada.personId,
      name: 'Rope access',
      archivedAt: new Date('2027-03-01T12:00:00Z'),
    })
    const had = { goalId, competencies: ['of-an-older-framework'], skills: [archived.id] }
    const { id } = await entryOf(ada, had)
    await editEntry(ada, edited(id, had))
    expect(await ownEntry(ada, id)).toMatchObject({
      goalId,
      skills: [archived.id],
      namedSkills: [{ id: archived.id, name: 'Rope access' }],
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

describe('the texts of an entry', () => {
  it('are found under what its kind has, and again after every change of it', async () => {
    const { id } = await entryOf(ada)
    const key = async () =>
      (await (await database()).journalEntry.findUniqueOrThrow({ where: { id } })).searchKey.split('\n')
    await editEntry(ada, edited(id, { kind: 'certification', number: 'Ä 100%', audience: 'Nobody' }))
    expect(await key()).toEqual(expect.arrayContaining(['logs that answer questions', 'the town hall']))
    expect((await key()).join()).toMatch(/a 100/)
    expect((await key()).join()).not.toMatch(/nobody/)
    await editEntry(ada, edited(id, { kind: 'talk', number: 'Ä 100%', audience: 'Nobody', version: 2 }))
    expect((await key()).join()).toMatch(/nobody/)
    // what the kind does not have is kept all the same
    expect(await ownEntry(ada, id)).toMatchObject({ kind: 'talk', number: 'Ä 100%' })
  })
})

describe('deleting a goal', () => {
  it('leaves its entries without one', async () => {
    const goalId = await goalIn(plan, ada)
    const { id } = await entryOf(ada, { goalId })
    const client = await database()
    await client.goal.delete({ where: { id: goalId } })
    expect(await ownEntry(ada, id)).toMatchObject({ goalId: null, goal: null })
  })
})
