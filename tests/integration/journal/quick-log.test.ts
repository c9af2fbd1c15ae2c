import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { logQuickly } from '@/lib/journal/commands/log-quickly'
import { ownEntry } from '@/lib/journal/queries/entry'
import { quickLogStart } from '@/lib/journal/queries/quick-log'
import type { QuickLogInput } from '@/lib/journal/schema'
import { makeEntry } from '@/tests/support/factories/journal'
import { somewhere } from '@/tests/support/factories/people'
import { person, planOf } from './scene'

beforeAll(() => {
  setClock(() => new Date('2027-03-10T12:00:00Z'))
})

async function planner(): Promise<SignedIn> {
  const actor = await person()
  await planOf(actor)
  return actor
}

/** What the quick log sends. */
function quickly(changes: Partial<QuickLogInput> = {}): QuickLogInput {
  return {
    ...{ requestId: newId(), kind: 'talk', title: 'Logs that answer questions', endsOn: '2027-03-10' },
    ...{ competencies: [] },
    ...changes,
  }
}

describe('the quick log', () => {
  it('keeps title, kind and date, and leaves the rest as in a form that was left empty', async () => {
    const ada = await planner()
    const { id, state } = await logQuickly(ada, quickly())
    expect(state).toBe('done')
    expect(await ownEntry(ada, id)).toMatchObject({
      ...{ kind: 'talk', title: 'Logs that answer questions', state: 'done' },
      ...{ startsOn: null, endsOn: '2027-03-10', date: '2027-03-10', minutes: null },
      ...{ provider: '', link: '', reflection: '', skills: [], goalId: null, isPrivate: false, version: 1 },
    })
  })

  it('counts for what the kind proposes, or for what was chosen in its place', async () => {
    const ada = await planner()
    const proposed = await logQuickly(ada, quickly())
    expect((await ownEntry(ada, proposed.id)).competencies).toEqual(['listening'])
    const chosen = await logQuickly(ada, quickly({ competencies: ['building'] }))
    expect((await ownEntry(ada, chosen.id)).competencies).toEqual(['building'])
  })

  it('plans what is dated ahead, by the person’s own day', async () => {
    const ada = await planner()
    expect(await logQuickly(ada, quickly({ endsOn: '2027-03-11' }))).toMatchObject({ state: 'planned' })
    const ahead = { ...ada, timeZone: 'Pacific/Kiritimati' }
    expect(await logQuickly(ahead, quickly({ endsOn: '2027-03-11' }))).toMatchObject({ state: 'done' })
  })

  it('logs once what is sent twice', async () => {
    const ada = await planner()
    const form = quickly()
    expect(await logQuickly(ada, form)).toEqual(await logQuickly(ada, form))
    const client = await database()
    expect(await client.journalEntry.count({ where: { ownerId: ada.personId } })).toBe(1)
  })

  it('logs nothing for who is not signed in', async () => {
    await expect(logQuickly({ kind: 'anonymous', from: somewhere }, quickly())).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    await expect(logQuickly({ kind: 'operator' }, quickly())).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('what the quick log starts from', () => {
  it('is a course, today, and what the plan’s framework proposes', async () => {
    const start = await quickLogStart(await planner())
    expect(start).toMatchObject({
      ...{ kind: 'course', today: '2027-03-10', proposals: { talk: 'listening' } },
      competencies: [
        { label: 'Craft', options: [{ value: 'building' }] },
        { label: 'People', options: [{ value: 'handing-over' }, { value: 'listening' }] },
      ],
    })
  })

  it('is the kind that was logged last, whatever its date, of one’s own entries outside the bin', async () => {
    const [ada, eve] = [await planner(), await planner()]
    const client = await database()
    const ownerId = ada.personId
    await makeEntry(client, { ownerId, kind: 'talk', date: '2027-03-09' })
    await makeEntry(client, { ownerId, kind: 'article', date: '2026-01-01' })
    await makeEntry(client, { ownerId, kind: 'project', deletedAt: new Date('2027-03-09T12:00:00Z') })
    await makeEntry(client, { ownerId: eve.personId, kind: 'mentoring' })
    expect((await quickLogStart(ada)).kind).toBe('article')
  })

  it('is the person’s own day', async () => {
    const ada = await planner()
    expect((await quickLogStart({ ...ada, timeZone: 'Pacific/Kiritimati' })).today).toBe('2027-03-11')
  })

  it('takes two statements and is for the signed in alone', async () => {
    const ada = await planner()
    await quickLogStart(ada)
    expect((await countStatements(() => quickLogStart(ada))).statements).toBeLessThanOrEqual(2)
    await expect(quickLogStart({ kind: 'anonymous', from: somewhere })).rejects.toMatchObject({
      code: 'unauthenticated',
    })
  })
})
