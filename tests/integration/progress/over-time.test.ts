import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { loadFramework } from '@/lib/framework/commands'
import { forgetNewest } from '@/lib/framework/data'
import { builtIn } from '@/lib/framework/queries'
import { competencyProgress } from '@/lib/progress/queries/competency-progress'
import { progressPage } from '@/lib/progress/queries/progress-page'
import { makeEntry } from '@/tests/support/factories/journal'
import { makeFinishedPlan, makeGoal, makeMilestone, makePlan } from '@/tests/support/factories/plans'
import { makeRating } from '@/tests/support/factories/ratings'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { noon, person, refusalOf, today } from '../plans/scene'

let lead: SignedIn
let goalId: string

beforeAll(async () => {
  setClock(() => noon)
  await loadFramework({ kind: 'job' }, { ...wholeFramework(), key: builtIn })
  forgetNewest()
  lead = await person()
  const client = await database()
  const ownerId = lead.personId
  const { id: frameworkVersionId } = await loadFramework({ kind: 'job' }, wholeFramework())
  const past = await makeFinishedPlan(client, {
    ...{ ownerId, frameworkVersionId, roleKey: null },
    ...{ startsOn: '2026-01-01', horizonOn: '2026-12-31', on: '2026-12-31' },
  })
  const plan = await makePlan(client, { ownerId, frameworkVersionId, roleKey: 'lead' })
  const rate = (competencyKey: string, level: number, day: string, voidedAt: Date | null = null) =>
    makeRating(client, {
      ...{ subjectId: ownerId, frameworkVersionId, competencyKey, level, voidedAt },
      ratedAt: new Date(`${day}T12:00:00Z`),
    })
  // before the first of the twelve months, and the last of it all is void
  await rate('handing-over', 1, '2026-02-01')
  await rate('handing-over', 2, '2026-03-01')
  await rate('handing-over', 3, '2027-02-01')
  await rate('listening', 1, '2027-02-10')
  await rate('handing-over', 1, '2027-03-01', new Date('2027-03-02T12:00:00Z'))

  const linked = { ownerId, competencies: ['handing-over'], state: 'achieved' }
  const goal = await makeGoal(client, { ...linked, planId: past.id, closedOn: '2026-11-01' })
  goalId = goal.id
  await makeGoal(client, { ...linked, planId: past.id, closedOn: '2026-02-01' })
  const dropped = await makeGoal(client, {
    ...{ ...linked, state: 'dropped', planId: plan.id, closedOn: '2027-02-01', dropReason: 'No time.' },
  })
  await makeMilestone(client, {
    goalId: goal.id,
    dueOn: '2026-09-30',
    completed: { on: '2026-10-02', by: ownerId },
  })
  await makeMilestone(client, { goalId: goal.id, dueOn: '2027-03-31', position: 2 })
  await makeMilestone(client, { goalId: dropped.id, dueOn: '2027-02-28' })

  const done = { ownerId, competencies: ['handing-over', 'building'] }
  await makeEntry(client, {
    ...done,
    kind: 'certification',
    title: 'Architect',
    date: '2027-03-08',
    minutes: 90,
  })
  await makeEntry(client, { ...done, kind: 'talk', date: '2026-02-01', minutes: 30 })
  await makeEntry(client, { ...done, state: 'planned', date: '2027-03-09', minutes: 10 })
  await makeEntry(client, { ...done, date: '2027-03-09', minutes: 10, deletedAt: noon })
})
afterAll(() => setClock(null))

describe('the page of progress', () => {
  it('has levels and requirements since the first of twelve months, of what came before only what it left', async () => {
    const { from, areas } = await progressPage(lead, '12-months')
    expect(from).toBe('2026-04-01')
    const people = areas.find(({ area }) => area.key === 'people')
    expect(
      people?.competencies.map(({ competency, levels, required }) => [competency.key, levels, required]),
    ).toEqual([
      [
        'handing-over',
        [
          { day: '2026-04-01', value: 2 },
          { day: '2027-02-01', value: 3 },
        ],
        [
          { day: '2026-04-01', value: null },
          { day: '2027-01-01', value: 3 },
        ],
      ],
      [
        'listening',
        [
          { day: '2026-04-01', value: 0 },
          { day: '2027-02-10', value: 1 },
        ],
        [
          { day: '2026-04-01', value: null },
          { day: '2027-01-01', value: 2 },
        ],
      ],
    ])
    // handing-over 3 with weight 3, listening 2 with weight 1
    expect(people?.mean).toEqual([
      { day: '2026-04-01', value: null },
      { day: '2027-01-01', value: { current: 1.5, supported: 0, required: 2.75 } },
      { day: '2027-02-01', value: { current: 2.25, supported: 0, required: 2.75 } },
      { day: '2027-02-10', value: { current: 2.5, supported: 0, required: 2.75 } },
    ])
  })

  it('marks achieved goals of all plans and certificates, and counts what is done and not deleted', async () => {
    const page = await progressPage(lead, '12-months')
    expect(page.marks.map(({ kind, day }) => [kind, day])).toEqual([
      ['goal', '2026-11-01'],
      ['certificate', '2027-03-08'],
    ])
    expect(page.marks[0]?.id).toBe(goalId)
    expect(page.done).toEqual({ entries: 1, minutes: 90 })
    expect(page.weeks.at(-1)).toMatchObject({ monday: '2027-03-08', entries: 1, minutes: 90 })
    expect(page.hoursByKind.map(({ key, total }) => [key, total])).toEqual([['certification', 90]])
    expect(page.hoursByArea.map(({ key, total }) => [key, total])).toEqual([
      ['craft', 90],
      ['people', 90],
    ])
    const months = page.milestones.filter(({ planned, done }) => planned.length + done.length > 0)
    expect(months.map(({ month, planned, done }) => [month, planned.length, done.length])).toEqual([
      ['2026-09', 1, 0],
      ['2026-10', 0, 1],
      ['2027-03', 1, 0],
    ])
  })

  it('reaches back to the first of everything when all is asked for', async () => {
    const page = await progressPage(lead, 'all')
    expect([page.from, page.today]).toEqual(['2026-01-01', today])
    expect(page.marks).toHaveLength(3)
    expect(page.done).toEqual({ entries: 2, minutes: 120 })
  })

  it('reaches back to a milestone that was done before anything was due', async () => {
    const ada = await person()
    const client = await database()
    const { id: frameworkVersionId } = await loadFramework({ kind: 'job' }, wholeFramework())
    const plan = await makePlan(client, { ownerId: ada.personId, frameworkVersionId })
    const goal = await makeGoal(client, { ownerId: ada.personId, planId: plan.id })
    const completed = { on: '2026-08-20', by: ada.personId }
    await makeMilestone(client, { goalId: goal.id, dueOn: '2027-03-31', completed })
    const page = await progressPage(ada, 'all')
    expect(page.from).toBe('2026-08-01')
    expect(page.milestones[0]).toMatchObject({ month: '2026-08', done: [{ completedOn: '2026-08-20' }] })
  })

  it('takes seven statements, over every period', async () => {
    await progressPage(lead, 'all')
    for (const period of ['12-months', '3-years'] as const)
      expect((await countStatements(() => progressPage(lead, period))).statements).toBe(7)
    expect((await countStatements(() => progressPage(lead, 'all'))).statements).toBe(6)
  })

  it('shows nothing of anybody else, and nothing to somebody who is signed out', async () => {
    const page = await progressPage(await person(), 'all')
    expect([page.hasPlan, page.marks, page.done.entries, page.hoursByKind]).toEqual([false, [], 0, []])
    const anonymous = { kind: 'anonymous', from: { address: '127.0.0.1', userAgent: '' } } as const
    expect((await refusalOf(progressPage(anonymous, 'all'))).code).toBe('unauthenticated')
    expect((await refusalOf(competencyProgress(anonymous, 'handing-over', 'all'))).code).toBe(
      'unauthenticated',
    )
  })
})

describe('a competency over time', () => {
  it('has its ratings that count, its marks, and the level from before', async () => {
    const page = await competencyProgress(lead, 'handing-over', '12-months')
    expect(page?.levelBefore).toBe(2)
    expect(page?.ratings.map(({ level, ratedOn }) => [level, ratedOn])).toEqual([[3, '2027-02-01']])
    expect(page?.marks.map(({ kind }) => kind)).toEqual(['goal', 'certificate'])
    expect((await competencyProgress(lead, 'listening', '12-months'))?.marks).toEqual([])
  })

  it('takes seven statements, and is none for what the framework does not have', async () => {
    expect(
      (await countStatements(() => competencyProgress(lead, 'handing-over', '12-months'))).statements,
    ).toBe(7)
    const { statements } = await countStatements(async () => {
      expect(await competencyProgress(lead, 'nothing', '12-months')).toBeNull()
    })
    // the page reads all of its own after it
    expect(statements).toBe(1)
  })
})
