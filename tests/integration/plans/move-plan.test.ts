import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { newId } from '@/lib/ids'
import { editPlan } from '@/lib/plans/commands/edit-plan'
import { finishPlan } from '@/lib/plans/commands/finish-plan'
import { movePlan } from '@/lib/plans/commands/move-plan'
import { startNextPlan } from '@/lib/plans/commands/start-next-plan'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { anyCompetencyPage } from '@/lib/progress/queries/former-competency'
import { frameworkMove } from '@/lib/progress/queries/framework-move'
import { pastPlan, pastPlans } from '@/lib/progress/queries/past-plans'
import { planPage } from '@/lib/progress/queries/plan-page'
import { makeEntry } from '@/tests/support/factories/journal'
import { makeGoal, makePlan } from '@/tests/support/factories/plans'
import { makeRating } from '@/tests/support/factories/ratings'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { eventsOf, noon, person, refusalOf, today } from './scene'

const job = { kind: 'job' } as const

beforeAll(() => setClock(() => noon))
afterAll(() => setClock(null))

/** The second version: the lead needs less handing over, listening is gone, asking is new, the expert is no role. */
function second(key: string, title = 'Whole, second'): FrameworkDefinition {
  const framework = { ...wholeFramework(), key, title }
  const [building, handingOver, listening] = framework.competencies
  if (!building || !handingOver || !listening) throw new Error('The framework of tests is another one.')
  framework.competencies = [
    building,
    { ...handingOver, name: 'Handing over' },
    { ...listening, key: 'asking', goalTemplates: [] },
  ]
  framework.pathways = framework.pathways.filter(({ competencies }) => !competencies)
  framework.roles = framework.roles.flatMap((role) => {
    if (role.key === 'expert') return []
    if (role.key !== 'lead') return [role]
    return [{ ...role, requirements: { 'handing-over': { level: 2, weight: 1, because: 'it is enough' } } }]
  })
  framework.proposals = {}
  return framework
}

/** Somebody with a plan on a framework of their own, rated 2 in handing over and listening, with a goal for it. */
async function onFirst(roleKey: string | null = 'lead') {
  const key = `own-${newId()}`
  const first = await loadFramework(job, { ...wholeFramework(), key })
  const actor = await person()
  const ownerId = actor.personId
  const client = await database()
  const plan = await makePlan(client, { ownerId, frameworkVersionId: first.id, roleKey })
  for (const competencyKey of ['handing-over', 'listening'])
    await makeRating(client, { subjectId: ownerId, frameworkVersionId: first.id, competencyKey, level: 2 })
  const goal = await makeGoal(client, { ownerId, planId: plan.id, competencies: ['listening', 'building'] })
  const entry = await makeEntry(client, { ownerId, competencies: ['listening'], goalId: goal.id })
  return { key, actor, planId: plan.id, first: first.id, goal, entry }
}

async function everything({ personId: ownerId }: SignedIn) {
  const client = await database()
  return {
    ratings: await client.rating.findMany({ where: { subjectId: ownerId } }),
    goals: await client.goal.findMany({ where: { ownerId }, include: { competencies: true } }),
    entries: await client.journalEntry.findMany({ where: { ownerId }, include: { competencies: true } }),
  }
}

describe('what moving a plan would change', () => {
  it('is shown with the plan’s progress before and after', async () => {
    const { key, actor, first } = await onFirst()
    expect((await planPage(actor))?.hasNewerFramework).toBe(false)
    expect((await frameworkMove(actor))?.isNewer).toBe(false)
    const { id } = await loadFramework(job, second(key))
    expect((await planPage(actor))?.hasNewerFramework).toBe(true)
    const move = await frameworkMove(actor)
    expect(move).toMatchObject({ isNewer: true, lostRole: null, from: { id: first, number: 1 }, to: { id } })
    // handing over 2 of 3 × 3, listening 2 of 2 × 1; then handing over 2 of 2
    expect(move?.before.progress).toBeCloseTo(0.75, 10)
    expect(move?.after.progress).toBe(1)
    expect(move?.difference.competencies).toMatchObject({
      added: [{ key: 'asking' }],
      removed: [{ key: 'listening' }],
      changed: [{ key: 'handing-over', was: 'Name of handing-over', name: 'Handing over' }],
    })
    expect(
      move?.requirements.map(({ competency, was, is }) => [competency.key, was?.level, is?.level]),
    ).toEqual([
      ['handing-over', 3, 2],
      ['listening', 2, undefined],
    ])
    expect(move?.ratedAndRemoved.map(({ key }) => key)).toEqual(['listening'])
  })

  it('is nothing for somebody without a plan', async () => {
    expect(await frameworkMove(await person())).toBeNull()
  })
})

describe('moving a plan', () => {
  it('puts it on the newest version and keeps ratings, goals and entries as they are', async () => {
    const { key, actor, planId } = await onFirst()
    const { id: to } = await loadFramework(job, second(key))
    const before = await everything(actor)
    await movePlan(actor, { id: planId, version: 1, to, roleKey: 'lead' })
    expect(await activePlan(actor)).toMatchObject({ frameworkVersionId: to, roleKey: 'lead', version: 2 })
    expect(await everything(actor)).toEqual(before)
    expect(await eventsOf(planId)).toEqual(['plan.moved'])
    expect((await planPage(actor))?.standing.progress).toBe(1)
  })

  it('moves once, ten times at once', async () => {
    const { key, actor, planId } = await onFirst()
    const { id: to } = await loadFramework(job, second(key))
    const input = { id: planId, version: 1, to, roleKey: 'lead' }
    await Promise.all(Array.from({ length: 10 }, () => movePlan(actor, input)))
    expect(await activePlan(actor)).toMatchObject({ frameworkVersionId: to, version: 2 })
    expect(await eventsOf(planId)).toEqual(['plan.moved'])
  })

  it('is refused when another version came in since, and when the plan was changed', async () => {
    const { key, actor, planId, first } = await onFirst()
    const { id: to } = await loadFramework(job, second(key))
    await editPlan(actor, { id: planId, version: 1, roleKey: null, startsOn: today, horizonOn: '2028-01-31' })
    const input = { id: planId, version: 1, to, roleKey: 'lead' }
    expect(await refusalOf(movePlan(actor, input))).toEqual({
      code: 'conflict',
      reason: 'plan-changed-since',
    })
    await loadFramework(job, second(key, 'Whole, third'))
    expect(await refusalOf(movePlan(actor, { ...input, version: 2 }))).toEqual({
      code: 'illegal',
      reason: 'framework-changed-since',
    })
    expect(await activePlan(actor)).toMatchObject({ frameworkVersionId: first, version: 2 })
  })

  it('takes another role or none where the plan’s own is gone, and no role that is none', async () => {
    for (const [roleKey, taken] of [
      ['lead', 'lead'],
      [null, null],
    ] as const) {
      const { key, actor, planId } = await onFirst('expert')
      const { id: to } = await loadFramework(job, second(key))
      expect((await frameworkMove(actor))?.lostRole?.name).toBe('Expert')
      const wrong = await refusalOf(movePlan(actor, { id: planId, version: 1, to, roleKey: 'expert' }))
      expect(wrong).toEqual({ code: 'invalid', fields: { roleKey: 'role-unknown' } })
      await movePlan(actor, { id: planId, version: 1, to, roleKey })
      expect(await activePlan(actor)).toMatchObject({ frameworkVersionId: to, roleKey: taken })
    }
  })

  it('keeps the plan’s role where the new version has it, whatever is asked for', async () => {
    const { key, actor, planId } = await onFirst()
    const { id: to } = await loadFramework(job, second(key))
    await movePlan(actor, { id: planId, version: 1, to, roleKey: null })
    expect(await activePlan(actor)).toMatchObject({ roleKey: 'lead' })
  })

  it('hides a plan that is to be moved from a stranger, and moves no finished one', async () => {
    const { key, actor, planId } = await onFirst()
    const { id: to } = await loadFramework(job, second(key))
    const input = { id: planId, version: 1, to, roleKey: null }
    expect(await refusalOf(movePlan(await person(), input))).toEqual({ code: 'not-found' })
    await finishPlan(actor, { id: planId, worked: '', didNotWork: '' })
    expect((await refusalOf(movePlan(actor, input))).reason).toBe('plan-finished')
  })
})

describe('a competency that the framework has no longer', () => {
  it('keeps its page for whom it belongs to, under the version that had it', async () => {
    const { key, actor, planId, first, goal, entry } = await onFirst()
    const { id: to } = await loadFramework(job, second(key))
    expect((await anyCompetencyPage(actor, 'listening')).former).toBeNull()
    await movePlan(actor, { id: planId, version: 1, to, roleKey: 'lead' })
    const { former } = await anyCompetencyPage(actor, 'listening')
    expect(former?.version.id).toBe(first)
    expect(former?.ratings.map(({ level }) => level)).toEqual([2])
    expect(former?.goals.map(({ id }) => id)).toEqual([goal.id])
    expect(former?.entries.map(({ id }) => id)).toEqual([entry.id])
    expect((await planPage(actor))?.former.map(({ key }) => key)).toEqual(['listening'])
    expect((await anyCompetencyPage(actor, 'asking')).page?.competency.key).toBe('asking')
  })

  it('has no page where nothing was kept of it', async () => {
    const { key, actor, planId } = await onFirst()
    const { id: to } = await loadFramework(job, {
      ...second(key),
      competencies: second(key).competencies.filter(({ key }) => key !== 'building'),
      roles: second(key).roles.filter(({ requirements }) => !requirements.building),
    })
    await movePlan(actor, { id: planId, version: 1, to, roleKey: 'lead' })
    await (await database()).goalCompetency.deleteMany({ where: { competencyKey: 'building' } })
    for (const none of ['building', 'swimming', 'constructor'])
      expect(await refusalOf(anyCompetencyPage(actor, none))).toEqual({ code: 'not-found' })
  })
})

describe('the figures of an old plan', () => {
  it('are of its first day’s end and of the instant of its end, whatever was rated later', async () => {
    const { key, actor, planId, first } = await onFirst()
    const client = await database()
    const rating = { subjectId: actor.personId, frameworkVersionId: first, competencyKey: 'handing-over' }
    await makeRating(client, { ...rating, level: 1, ratedAt: new Date('2027-01-01T23:59:00Z') })
    await makeRating(client, { ...rating, level: 3, ratedAt: new Date('2027-01-02T00:00:00Z') })
    await finishPlan(actor, { id: planId, worked: 'It.', didNotWork: '' })
    await makeRating(client, { ...rating, level: 1, ratedAt: new Date(noon.getTime() + 1) })
    await loadFramework(job, second(key))
    const { course, framework, entries } = await pastPlan(actor, planId)
    expect(framework.id).toBe(first)
    // handing over 1 of 3 × 3; then 2 of 3 × 3, the rating of February, and listening 2 of 2 × 1
    expect([course.start.progress, course.end.progress]).toEqual([0.25, 0.75])
    expect(course.moved.map(({ competency, from, to }) => [competency.key, from, to])).toEqual([
      ['handing-over', 1, 2],
      ['listening', 0, 2],
    ])
    expect(entries.entries).toBe(1)
    expect(await pastPlans(actor)).toMatchObject([{ id: planId, from: 0.25, to: 0.75 }])
  })

  it('stay with the framework of the plan when the next one is on a newer version', async () => {
    const { key, actor, planId, first, goal } = await onFirst()
    const { id: to } = await loadFramework(job, second(key))
    await finishPlan(actor, { id: planId, worked: '', didNotWork: '' })
    const next = { from: planId, roleKey: 'lead', startsOn: today, horizonOn: '2028-03-10', goals: [goal.id] }
    await startNextPlan(actor, next)
    expect((await activePlan(actor))?.frameworkVersionId).toBe(to)
    expect((await pastPlan(actor, planId)).framework.id).toBe(first)
  })
})
