import { beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { goalDetail } from '@/lib/plans/queries/goal-detail'
import { closedPageSize, goalList } from '@/lib/plans/queries/goal-list'
import { goalsOfPlan } from '@/lib/plans/queries/goals-of-plan'
import { newGoal } from '@/lib/plans/queries/new-goal'
import { openGoalTitles } from '@/lib/plans/queries/open-goal-titles'
import { makeGoal, makeMilestone } from '@/tests/support/factories/plans'
import { noon, person, planner, today, withGoal } from './scene'

beforeAll(() => {
  setClock(() => noon)
})

/** Closed goals, two on each day, achieved and dropped in turn; the last closed first. */
async function close(ownerId: string, planId: string, count: number): Promise<string[]> {
  const client = await database()
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ id: newId(), requestId: newId(), ownerId, planId },
    ...{ title: `Closed ${index}`, outcome: '', measure: '', relevance: '' },
    ...{ startsOn: '2020-01-01', dueOn: '2026-12-31', createdAt: noon },
    state: index % 2 ? 'achieved' : 'dropped',
    closedOn: new Date(Date.UTC(2020, 0, 1 + Math.floor(index / 2))).toISOString().slice(0, 10),
  }))
  await client.goal.createMany({ data: rows })
  return rows.map(({ title }) => title).reverse()
}

describe('the goals of a plan', () => {
  it('gives open goals with their figures, those due first before the others, and the five closed last', async () => {
    const { actor, planId, goal, open } = await withGoal()
    const client = await database()
    const ownerId = actor.personId
    const sooner = await makeGoal(client, { ownerId, planId, title: 'Sooner', dueOn: '2027-03-20' })
    await makeMilestone(client, { goalId: sooner.id, title: 'Late', dueOn: '2027-03-01' })
    const closed = await close(ownerId, planId, 7)
    const goals = await goalsOfPlan(actor, planId)
    expect(goals.open.map(({ title }) => title)).toEqual(['Sooner', goal.title])
    expect(goals.open[0]).toMatchObject({
      completed: 0,
      progress: 0,
      overdue: [{ title: 'Late' }],
      risk: { reason: 'milestones-overdue' },
    })
    expect(goals.open[1]).toMatchObject({ completed: 1, progress: 0.5, risk: null, next: { id: open.id } })
    expect(goals.closed.map(({ title }) => title)).toEqual(closed.slice(0, 5))
  })

  it('takes three statements, the same for one closed goal and for four hundred', async () => {
    const { actor, planId } = await withGoal()
    await close(actor.personId, planId, 1)
    const few = await countStatements(() => goalsOfPlan(actor, planId))
    await close(actor.personId, planId, 400)
    const many = await countStatements(() => goalsOfPlan(actor, planId))
    expect([few.statements, many.statements]).toEqual([3, 3])
    expect(many.result.closed).toHaveLength(5)
  })

  it('is empty for the plan of somebody else', async () => {
    const { planId } = await withGoal()
    const stranger = (await planner()).actor
    expect(await goalsOfPlan(stranger, planId)).toEqual({ open: [], closed: [] })
  })
})

describe('the list of goals', () => {
  it('turns every closed goal up once, page by page, the last closed first', async () => {
    const { actor, planId } = await withGoal()
    const closed = await close(actor.personId, planId, 2 * closedPageSize + 3)
    const seen: string[] = []
    let key: string | undefined
    for (let page = 0; page < 3; page++) {
      const list = await goalList(actor, key)
      expect(list?.open).toHaveLength(page === 0 ? 1 : 0)
      expect(list?.first).toBe(page === 0)
      seen.push(...(list?.closed ?? []).map(({ title }) => title))
      key = list?.before ?? undefined
    }
    expect(seen).toEqual(closed)
    expect(key).toBeUndefined()
  })

  it('shows the first page for a key that is none', async () => {
    const { actor } = await withGoal()
    for (const key of ['', 'x', '2027-01-01', '_', "2027-01-01_' OR 1=1"]) {
      expect(await goalList(actor, key)).toMatchObject({ first: true, open: [{}] })
    }
  })

  it('is null without a plan and takes at most four statements', async () => {
    expect(await goalList(await person())).toBeNull()
    const { actor } = await withGoal()
    expect((await countStatements(() => goalList(actor))).statements).toBe(4)
  })

  it('offers the open goals of the active plan by title', async () => {
    const { actor, planId, goal } = await withGoal()
    await close(actor.personId, planId, 2)
    expect(await openGoalTitles(actor)).toEqual([{ id: goal.id, title: goal.title }])
    expect(await openGoalTitles((await planner()).actor)).toEqual([])
  })

  it('reads a whole goal in four statements', async () => {
    const { actor, goal } = await withGoal()
    await goalDetail(actor, goal.id)
    expect((await countStatements(() => goalDetail(actor, goal.id))).statements).toBe(4)
  })
})

describe('the form of a new goal', () => {
  it('is filled from a template with days from today', async () => {
    const { actor } = await planner()
    expect((await newGoal(actor, { template: 'begin-building' }))?.form).toEqual({
      title: 'Begin with building',
      outcome: 'It is begun.',
      measure: 'Two of two done.',
      relevance: 'It is needed.',
      startsOn: today,
      dueOn: '2027-05-05',
      competencies: ['building'],
      templateKey: 'begin-building',
      milestones: [
        { title: 'Begun', dueOn: '2027-03-17' },
        { title: 'Half done', dueOn: '2027-04-07' },
        { title: 'Done', dueOn: '2027-05-05' },
      ],
    })
  })

  it('ticks the competency that was asked for and is empty for one that is unknown', async () => {
    const { actor } = await planner()
    const asked = async (query: object) => (await newGoal(actor, query))?.form
    expect(await asked({ competency: 'listening' })).toMatchObject({ title: '', competencies: ['listening'] })
    expect(await asked({ competency: 'juggling', template: 'none' })).toMatchObject({
      title: '',
      competencies: [],
      templateKey: '',
    })
  })

  it('is null without a plan to set a goal in', async () => {
    expect(await newGoal(await person(), {})).toBeNull()
  })
})
