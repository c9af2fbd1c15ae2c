import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { forgetNewest } from '@/lib/framework/data'
import { builtIn } from '@/lib/framework/queries'
import { achieveGoal } from '@/lib/plans/commands/achieve-goal'
import { addMilestone } from '@/lib/plans/commands/add-milestone'
import { completeMilestone } from '@/lib/plans/commands/complete-milestone'
import { dropGoal } from '@/lib/plans/commands/drop-goal'
import { editGoal } from '@/lib/plans/commands/edit-goal'
import { editMilestone } from '@/lib/plans/commands/edit-milestone'
import { editPlan } from '@/lib/plans/commands/edit-plan'
import { editRetrospective } from '@/lib/plans/commands/edit-retrospective'
import { finishPlan } from '@/lib/plans/commands/finish-plan'
import { moveMilestone } from '@/lib/plans/commands/move-milestone'
import { placeMilestone } from '@/lib/plans/commands/place-milestone'
import { removeMilestone } from '@/lib/plans/commands/remove-milestone'
import { reopenGoal } from '@/lib/plans/commands/reopen-goal'
import { reopenMilestone } from '@/lib/plans/commands/reopen-milestone'
import { startNextPlan } from '@/lib/plans/commands/start-next-plan'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { finishedPlan, planFinishedLast } from '@/lib/plans/queries/finished-plan'
import { nextPlan } from '@/lib/plans/queries/next-plan'
import type { StartNextPlan } from '@/lib/plans/schema'
import { homePage } from '@/lib/progress/queries/home'
import { pastPlan } from '@/lib/progress/queries/past-plans'
import { makeEntry } from '@/tests/support/factories/journal'
import { makeGoal } from '@/tests/support/factories/plans'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { eventsOf, goalInput, noon, planner, refusalOf, today, withGoal } from './scene'

const words = { worked: 'Mornings.\n\n  Two of them.', didNotWork: '' }

beforeEach(() => setClock(() => noon))
beforeAll(async () => {
  await loadFramework({ kind: 'job' }, { ...wholeFramework(), key: builtIn })
  forgetNewest()
})
afterAll(() => setClock(null))

const rowOf = async (id: string) => (await database()).plan.findUniqueOrThrow({ where: { id } })

describe('finishing a plan', () => {
  it('keeps the words and the instant, and leaves no plan active', async () => {
    const { actor, planId, goal } = await withGoal()
    expect(await finishPlan(actor, { id: planId, ...words })).toEqual({ id: planId })
    expect(await rowOf(planId)).toMatchObject({
      ...words,
      finishedAt: noon,
      finishedOn: today,
      activeKey: null,
      version: 2,
    })
    expect(await activePlan(actor)).toBeNull()
    expect((await planFinishedLast(actor))?.id).toBe(planId)
    expect(await eventsOf(planId)).toEqual(['plan.finished'])
    expect(await (await database()).goal.findUniqueOrThrow({ where: { id: goal.id } })).toMatchObject({
      state: 'open',
      planId,
      version: 1,
    })
  })

  it('finishes once, ten times at once', async () => {
    const { actor, planId } = await planner()
    const all = Array.from({ length: 10 }, () => finishPlan(actor, { id: planId, ...words }))
    expect(new Set((await Promise.all(all)).map(({ id }) => id))).toEqual(new Set([planId]))
    expect(await eventsOf(planId)).toEqual(['plan.finished'])
    expect((await rowOf(planId)).version).toBe(2)
  })

  it('refuses other words for a plan that is finished, and keeps the first', async () => {
    const { actor, planId } = await planner()
    await finishPlan(actor, { id: planId, ...words })
    expect(await refusalOf(finishPlan(actor, { id: planId, worked: 'Evenings.', didNotWork: '' }))).toEqual({
      code: 'illegal',
      reason: 'plan-finished-before',
    })
    expect(await finishedPlan(actor, planId)).toMatchObject(words)
  })

  it('hides a plan that is to be finished from a stranger', async () => {
    const { planId } = await planner()
    const stranger = (await planner()).actor
    const refused = await refusalOf(finishPlan(stranger, { id: planId, ...words }))
    expect(refused).toEqual({ code: 'not-found' })
    expect(await refusalOf(finishPlan(stranger, { id: 'none', ...words }))).toEqual(refused)
    expect((await rowOf(planId)).finishedAt).toBeNull()
  })

  it('lets nothing of a finished plan be changed', async () => {
    const { actor, planId, goal, complete, open } = await withGoal()
    const client = await database()
    const achieved = await makeGoal(client, {
      ownerId: actor.personId,
      planId,
      state: 'achieved',
      closedOn: today,
    })
    await finishPlan(actor, { id: planId, ...words })
    const plans = { where: { ownerId: actor.personId }, include: { milestones: true, competencies: true } }
    const before = await client.goal.findMany(plans)
    const { requestId, templateKey, milestones, ...text } = goalInput()
    const terms = { roleKey: null, startsOn: '2027-02-01', horizonOn: '2028-01-31' }
    const milestone = { version: 1, title: 'Other', dueOn: '2027-04-01', repeats: null }
    for (const step of [
      () => editGoal(actor, { id: goal.id, version: 1, ...text }),
      () => achieveGoal(actor, { id: goal.id }),
      () => dropGoal(actor, { id: goal.id, reason: 'Enough.' }),
      () => reopenGoal(actor, { id: achieved.id }),
      () => addMilestone(actor, { goalId: goal.id, requestId, ...milestone }),
      () => editMilestone(actor, { id: open.id, ...milestone }),
      () => completeMilestone(actor, { id: open.id, note: '', completedOn: null }),
      () => reopenMilestone(actor, { id: complete.id }),
      () => removeMilestone(actor, { id: open.id, version: 1 }),
      () => placeMilestone(actor, { id: open.id, before: complete.id }),
      () => moveMilestone(actor, { id: open.id, version: 1, dueOn: '2027-04-01' }),
      () => editPlan(actor, { id: planId, version: 2, ...terms }),
    ])
      expect(await refusalOf(step())).toEqual({ code: 'illegal', reason: 'plan-finished' })
    expect(await client.goal.findMany(plans)).toEqual(before)
  })

  it('leaves nothing of a finished plan overdue on the home page, which leads to the next plan', async () => {
    const { actor, planId } = await withGoal()
    setClock(() => new Date('2028-03-10T12:00:00Z'))
    await finishPlan(actor, { id: planId, ...words })
    const home = await homePage(actor)
    setClock(() => noon)
    expect(home).toMatchObject({
      next: { kind: 'start-next-plan' },
      standing: null,
      milestones: [],
      atRisk: [],
    })
  })
})

describe('changing the words on a finished plan', () => {
  it('changes them and nothing else', async () => {
    const { actor, planId } = await planner()
    await finishPlan(actor, { id: planId, ...words })
    const before = await rowOf(planId)
    const changed = { worked: 'Evenings.', didNotWork: 'Mornings.' }
    await editRetrospective(actor, { id: planId, version: 2, ...changed })
    expect(await rowOf(planId)).toEqual({ ...before, ...changed, version: 3 })
    expect(await eventsOf(planId)).toEqual(['plan.finished', 'plan.edited'])
  })

  it('gives what is stored to the second of two who change the words', async () => {
    const { actor, planId } = await planner()
    await finishPlan(actor, { id: planId, ...words })
    const changed = { worked: 'Evenings.', didNotWork: '' }
    await editRetrospective(actor, { id: planId, version: 2, ...changed })
    const again = { id: planId, version: 2, worked: 'Nights.', didNotWork: '' }
    expect(await refusalOf(editRetrospective(actor, again))).toEqual({
      code: 'conflict',
      theirs: changed,
      version: 3,
    })
    expect(await editRetrospective(actor, { ...again, ...changed })).toEqual({ id: planId })
  })

  it('is for the owner of a plan that is finished', async () => {
    const { actor, planId } = await planner()
    const edit = { id: planId, version: 1, ...words }
    expect(await refusalOf(editRetrospective(actor, edit))).toEqual({ code: 'not-found' })
    await finishPlan(actor, { id: planId, ...words })
    const stranger = (await planner()).actor
    for (const read of [
      () => editRetrospective(stranger, edit),
      () => finishedPlan(stranger, planId),
      () => pastPlan(stranger, planId),
    ])
      expect(await refusalOf(read())).toEqual({ code: 'not-found' })
  })
})

/** Somebody whose plan is finished, with two goals that it left open and one that it did not. */
async function between() {
  const { actor, planId, goal, open } = await withGoal()
  const client = await database()
  const ownerId = actor.personId
  const other = await makeGoal(client, { ownerId, planId, title: 'Write', dueOn: '2027-05-31' })
  const achieved = await makeGoal(client, { ownerId, planId, state: 'achieved', closedOn: today })
  const entry = await makeEntry(client, { ownerId, goalId: goal.id })
  await finishPlan(actor, { id: planId, ...words })
  return { actor, planId, goal, other, achieved, open, entry }
}

function nextInput(from: string, goals: string[], changes: Partial<StartNextPlan> = {}): StartNextPlan {
  return { from, goals, roleKey: 'lead', startsOn: today, horizonOn: '2028-03-10', ...changes }
}

async function plansOf({ personId }: SignedIn) {
  return (await database()).plan.findMany({ where: { ownerId: personId }, orderBy: { createdAt: 'asc' } })
}

describe('starting the next plan', () => {
  it('is proposed from today for a year, with the goals that the last one left open', async () => {
    const { actor, planId, goal, other } = await between()
    const next = await nextPlan(actor)
    expect(next?.last.id).toBe(planId)
    expect(next?.terms).toEqual({ roleKey: null, startsOn: today, horizonOn: '2028-03-10' })
    expect(next?.goals.map(({ id }) => id)).toEqual([other.id, goal.id])
    expect(await nextPlan((await planner()).actor)).toBeNull()
  })

  it('takes along the goals that are wanted, with everything that is theirs, and leaves the others', async () => {
    const { actor, planId, goal, other, open, entry } = await between()
    const client = await database()
    const { planId: _, ...before } = await client.goal.findUniqueOrThrow({
      where: { id: goal.id },
      include: { milestones: { include: { completions: true } }, competencies: true },
    })
    const { id } = await startNextPlan(actor, nextInput(planId, [goal.id]))
    expect(await activePlan(actor)).toMatchObject({ id, roleKey: 'lead', startsOn: today })
    expect(
      await client.goal.findUniqueOrThrow({
        where: { id: goal.id },
        include: { milestones: { include: { completions: true } }, competencies: true },
      }),
    ).toEqual({ ...before, planId: id })
    expect((await client.goal.findUniqueOrThrow({ where: { id: other.id } })).planId).toBe(planId)
    expect((await client.journalEntry.findUniqueOrThrow({ where: { id: entry.id } })).goalId).toBe(goal.id)
    expect(await eventsOf(id)).toEqual(['plan.started'])
    expect(await eventsOf(goal.id)).toEqual(['goal.carried'])
    // what was taken along is under way again, what was left is not
    await completeMilestone(actor, { id: open.id, note: '', completedOn: null })
    expect((await refusalOf(achieveGoal(actor, { id: other.id }))).reason).toBe('plan-finished')
  })

  it('keeps for the old plan how a goal was that moved on', async () => {
    const { actor, planId, goal, open } = await between()
    await startNextPlan(actor, nextInput(planId, [goal.id]))
    await editGoal(actor, {
      ...{ id: goal.id, version: 1, title: 'Otherwise', outcome: '', measure: '', relevance: '' },
      ...{ startsOn: goal.startsOn, dueOn: goal.dueOn, competencies: ['listening'] },
    })
    await completeMilestone(actor, { id: open.id, note: '', completedOn: null })
    const { carried, course } = await pastPlan(actor, planId)
    expect(carried.map(({ goal }) => goal)).toMatchObject([
      {
        ...{ id: goal.id, planId, title: goal.title, outcome: goal.outcome, startsOn: goal.startsOn },
        competencies: ['building'],
        milestones: [
          { title: 'Topic chosen', completedOn: '2027-02-14' },
          { title: 'Dry run', completedOn: null },
        ],
      },
    ])
    expect(course.goals).toEqual({ achieved: 1, dropped: 0, open: 2 })
    expect(course.milestones).toBe(1)
  })

  it('gives the next plan that the same submission made before, ten times at once', async () => {
    const { actor, planId, goal, other } = await between()
    const ids = [goal.id, other.id]
    const plans = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        startNextPlan(actor, nextInput(planId, n % 2 ? ids : ids.toReversed())),
      ),
    )
    expect(new Set(plans.map(({ id }) => id)).size).toBe(1)
    expect(await plansOf(actor)).toHaveLength(2)
    expect(await eventsOf(goal.id)).toEqual(['goal.carried'])
  })

  it('starts one plan for two tabs that want different goals, and refuses the other', async () => {
    const { actor, planId, goal, other } = await between()
    const outcomes = await Promise.allSettled([
      startNextPlan(actor, nextInput(planId, [goal.id])),
      startNextPlan(actor, nextInput(planId, [other.id])),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'illegal', detail: { reason: 'plan-active' } },
    })
    expect(await plansOf(actor)).toHaveLength(2)
    const carried = await (await database()).carriedGoal.findMany({ where: { planId } })
    expect(carried).toHaveLength(1)
  })

  it('refuses goals that are not open in the last plan, and starts nothing', async () => {
    const { actor, planId, goal, achieved } = await between()
    const foreign = await between()
    for (const wrong of [achieved.id, foreign.goal.id, 'no-such-goal'])
      expect(await refusalOf(startNextPlan(actor, nextInput(planId, [goal.id, wrong])))).toEqual({
        code: 'illegal',
        reason: 'goals-elsewhere',
      })
    expect(await plansOf(actor)).toHaveLength(1)
    expect(await plansOf(foreign.actor)).toHaveLength(1)
  })

  it('refuses a plan before the last one, and a stranger’s', async () => {
    const { actor, planId, goal } = await between()
    const { id } = await startNextPlan(actor, nextInput(planId, [goal.id]))
    setClock(() => new Date(noon.getTime() + 60_000))
    await finishPlan(actor, { id, ...words })
    setClock(() => noon)
    expect(await refusalOf(startNextPlan(actor, nextInput(planId, [])))).toEqual({
      code: 'illegal',
      reason: 'another-plan-since',
    })
    const stranger = (await between()).actor
    expect(await refusalOf(startNextPlan(stranger, nextInput(id, [])))).toEqual({ code: 'not-found' })
    expect((await startNextPlan(actor, nextInput(id, [goal.id]))).id).toBeTruthy()
  })

  it('refuses a role that the framework lacks and a horizon before the start', async () => {
    const { actor, planId } = await between()
    const wrong = { roleKey: 'astronaut', horizonOn: '2027-01-01' }
    expect(await refusalOf(startNextPlan(actor, nextInput(planId, [], wrong)))).toEqual({
      code: 'invalid',
      fields: { roleKey: 'role-unknown', horizonOn: 'horizon-not-after-start' },
    })
  })
})
