import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { beginDailyWork } from '@/bin/daily'
import { job, type SignedIn } from '@/lib/auth/actor'
import { addDays, setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { deleteEntry } from '@/lib/journal/commands/delete-entry'
import { editEntry } from '@/lib/journal/commands/edit-entry'
import { emptyBin } from '@/lib/journal/commands/empty-bin'
import { logEntry } from '@/lib/journal/commands/log-entry'
import { removeEntry } from '@/lib/journal/commands/remove-entry'
import { restoreEntry } from '@/lib/journal/commands/restore-entry'
import { ownBin, ownDeletedEntry } from '@/lib/journal/queries/bin'
import { entryToRepeat, ownEntry } from '@/lib/journal/queries/entry'
import { makeEntry } from '@/tests/support/factories/journal'
import { goalIn, person, planOf, skillOf, talk } from './scene'

const today = '2027-03-10'
const notFound = { code: 'not-found', detail: {} }

let ada: SignedIn
let eve: SignedIn
let plan: string

/** Noon of the day so many days after today. */
function at(days: number): Date {
  return new Date(`${addDays(today, days)}T12:00:00Z`)
}

beforeAll(async () => {
  setClock(() => at(0))
  eve = await person()
})

beforeEach(async () => {
  setClock(() => at(0))
  ada = await person()
  plan = await planOf(ada)
})

async function entryOf(owner: SignedIn, wanted: Omit<Parameters<typeof makeEntry>[1], 'ownerId'> = {}) {
  return makeEntry(await database(), { ownerId: owner.personId, ...wanted })
}

async function isStored(id: string): Promise<boolean> {
  return (await (await database()).journalEntry.count({ where: { id } })) === 1
}

async function kindsOfEvents(subjectId: string): Promise<string[]> {
  const rows = await (await database()).activityEvent.findMany({
    where: { subjectId },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ kind }) => kind)
}

describe('deleting an entry', () => {
  it('puts it into the bin in one transaction, with one event', async () => {
    const { id } = await entryOf(ada)
    const { commits } = await countStatements(() => deleteEntry(ada, { id, version: 1 }))
    expect(commits).toBe(1)
    await expect(ownEntry(ada, id)).rejects.toMatchObject(notFound)
    expect(await entryToRepeat(ada, id)).toBeNull()
    expect(await ownBin(ada)).toMatchObject({
      entries: [{ id, title: 'Distributed systems in practice', deletedOn: today, goesOn: '2027-04-09' }],
      hasMore: false,
    })
    expect(await kindsOfEvents(id)).toEqual(['entry.deleted'])
  })

  it('a second time changes nothing', async () => {
    const { id } = await entryOf(ada)
    await deleteEntry(ada, { id, version: 1 })
    expect(await deleteEntry(ada, { id, version: 1 })).toEqual({ id })
    expect(await kindsOfEvents(id)).toEqual(['entry.deleted'])
  })

  it('refuses one that was changed since it was looked at', async () => {
    const { id } = await entryOf(ada, { title: 'As it was' })
    const { requestId: _, ...content } = talk()
    await editEntry(ada, { ...content, id, version: 1 })
    await expect(deleteEntry(ada, { id, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      detail: { reason: 'changed-before-delete' },
    })
    expect(await ownEntry(ada, id)).toMatchObject({ version: 2 })
  })

  it("answers a stranger's entry and a wrong id in the same way", async () => {
    const { id } = await entryOf(eve)
    for (const wrong of [id, newId()])
      await expect(deleteEntry(ada, { id: wrong, version: 1 })).rejects.toMatchObject(notFound)
    expect(await ownEntry(eve, id)).toMatchObject({ version: 1 })
  })

  it('leaves what is logged by the same form again to the bin', async () => {
    const form = talk()
    const { id } = await logEntry(ada, form)
    await deleteEntry(ada, { id, version: 1 })
    await expect(logEntry(ada, form)).rejects.toMatchObject({ detail: { reason: 'saved-and-deleted' } })
  })
})

describe('restoring an entry', () => {
  it('brings back all that it had, under the version that it had', async () => {
    const goalId = await goalIn(plan, ada)
    const skill = await skillOf(ada)
    const { id } = await logEntry(
      ada,
      talk({ goalId, skills: [skill], competencies: ['building', 'listening'], isPrivate: true }),
    )
    const before = await ownEntry(ada, id)
    await deleteEntry(ada, { id, version: 1 })
    expect(await restoreEntry(ada, { id })).toEqual({ id })
    expect(await ownEntry(ada, id)).toEqual(before)
    expect(before).toMatchObject({ goalId, skills: [skill], competencies: ['building', 'listening'] })
    expect((await ownBin(ada)).entries).toEqual([])
    expect(await kindsOfEvents(id)).toEqual(['entry.logged', 'entry.deleted', 'entry.restored'])
  })

  it('a second time changes nothing, not even what was written since', async () => {
    const { id } = await entryOf(ada)
    await deleteEntry(ada, { id, version: 1 })
    await restoreEntry(ada, { id })
    const { requestId: _, ...content } = talk({ title: 'Written since' })
    await editEntry(ada, { ...content, id, version: 1 })
    expect(await restoreEntry(ada, { id })).toEqual({ id })
    expect(await ownEntry(ada, id)).toMatchObject({ title: 'Written since', version: 2 })
    expect(await kindsOfEvents(id)).toEqual(['entry.deleted', 'entry.restored', 'entry.edited'])
  })

  it("answers a stranger's entry, a wrong id and one that is gone in the same way", async () => {
    const hers = await entryOf(eve, { deletedAt: at(-1) })
    const gone = await entryOf(ada, { deletedAt: at(-30) })
    for (const id of [hers.id, gone.id, newId()])
      await expect(restoreEntry(ada, { id })).rejects.toMatchObject(notFound)
    expect((await ownBin(eve)).entries.map(({ id }) => id)).toContain(hers.id)
  })
})

describe('removing an entry for good', () => {
  it('takes its links along', async () => {
    const skill = await skillOf(ada)
    const { id } = await entryOf(ada, { competencies: ['building'], skills: [skill], deletedAt: at(-1) })
    await removeEntry(ada, { id })
    expect(await isStored(id)).toBe(false)
    const client = await database()
    expect(await client.entryCompetency.count({ where: { entryId: id } })).toBe(0)
    expect(await client.entrySkill.count({ where: { entryId: id } })).toBe(0)
    expect(await client.skill.count({ where: { id: skill } })).toBe(1)
  })

  it('keeps one that was restored meanwhile', async () => {
    const { id } = await entryOf(ada)
    await expect(removeEntry(ada, { id })).rejects.toMatchObject({
      detail: { reason: 'restored-before-removal' },
    })
    expect(await ownEntry(ada, id)).toMatchObject({ id })
  })

  it("answers a stranger's entry and a wrong id in the same way", async () => {
    const { id } = await entryOf(eve, { deletedAt: at(-1) })
    for (const wrong of [id, newId()])
      await expect(removeEntry(ada, { id: wrong })).rejects.toMatchObject(notFound)
    expect(await isStored(id)).toBe(true)
  })
})

describe('the bin', () => {
  it('shows what was deleted last first, and nobody else’s', async () => {
    const older = await entryOf(ada, { deletedAt: at(-20) })
    const newer = await entryOf(ada, { deletedAt: at(-2) })
    await entryOf(ada)
    const { entries } = await ownBin(ada)
    expect(entries.map(({ id }) => id)).toEqual([newer.id, older.id])
    expect(await ownDeletedEntry(ada, older.id)).toMatchObject({ id: older.id })
    expect(await ownDeletedEntry(eve, older.id)).toBeNull()
  })

  it('shows 100 entries and says when there are more', async () => {
    for (let count = 0; count < 100; count++) await entryOf(ada, { deletedAt: at(-1) })
    expect(await ownBin(ada)).toMatchObject({ hasMore: false })
    await entryOf(ada, { deletedAt: at(-2), title: 'The first to go' })
    const { entries, hasMore } = await ownBin(ada)
    expect(hasMore).toBe(true)
    expect(entries).toHaveLength(100)
    expect(entries.map(({ title }) => title)).not.toContain('The first to go')
  })

  it('shows nothing after 30 days, also before it was removed', async () => {
    const { id } = await entryOf(ada)
    await deleteEntry(ada, { id, version: 1 })
    setClock(() => new Date(at(30).getTime() - 1000))
    expect((await ownBin(ada)).entries).toHaveLength(1)
    setClock(() => at(30))
    expect((await ownBin(ada)).entries).toEqual([])
    expect(await ownDeletedEntry(ada, id)).toBeNull()
    await expect(restoreEntry(ada, { id })).rejects.toMatchObject(notFound)
    expect(await isStored(id)).toBe(true)
  })

  it('loses what is 30 days old when something else is deleted', async () => {
    const [old, kept, next] = [
      await entryOf(ada, { deletedAt: at(-30) }),
      await entryOf(ada, { deletedAt: at(-29) }),
      await entryOf(ada),
    ]
    await deleteEntry(ada, { id: next.id, version: 1 })
    expect([await isStored(old.id), await isStored(kept.id), await isStored(next.id)]).toEqual([
      ...[false, true, true],
    ])
  })

  it('of everybody loses what is 30 days old by the daily work, and nothing else', async () => {
    const [hers, mine, kept, live] = [
      await entryOf(eve, { deletedAt: at(-31) }),
      await entryOf(ada, { deletedAt: at(-30) }),
      await entryOf(ada, { deletedAt: at(-29) }),
      await entryOf(ada),
    ]
    expect(await emptyBin(job)).toBeGreaterThanOrEqual(2)
    expect(await Promise.all([hers, mine, kept, live].map(({ id }) => isStored(id)))).toEqual([
      ...[false, false, true, true],
    ])
    expect(await emptyBin(job)).toBe(0)
    await expect(emptyBin(ada)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is cleared up when the server starts and every 24 hours from then on, until it stops', async () => {
    const day = 86_400_000
    const deleted = await Promise.all([-30, -29, -28].map((ago) => entryOf(ada, { deletedAt: at(ago) })))
    const stored = () => Promise.all(deleted.map(({ id }) => isStored(id)))
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      const end = await beginDailyWork()
      expect(await stored()).toEqual([false, true, true])
      setClock(() => at(1))
      vi.advanceTimersByTime(day)
      await expect.poll(stored).toEqual([false, false, true])
      end()
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})
