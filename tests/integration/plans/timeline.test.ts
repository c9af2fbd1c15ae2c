import { beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { planTimeline } from '@/lib/plans/queries/plan-timeline'
import { makeGoal, makeMilestone, makePlan } from '@/tests/support/factories/plans'
import { noon, person, planner, today, withGoal } from './scene'

beforeAll(() => {
  setClock(() => noon)
})

describe('the timeline of a plan', () => {
  it('has the open goals, those due first before the others, then the closed, with milestones by date', async () => {
    const { actor, planId, goal, open } = await withGoal()
    const client = await database()
    const of = { ownerId: actor.personId, planId }
    await makeMilestone(client, { goalId: goal.id, title: 'Early', dueOn: '2027-01-20', position: 9 })
    const closed = await makeGoal(client, {
      ...{ ...of, title: 'Closed', state: 'dropped', closedOn: '2027-02-01', dropReason: 'No time.' },
    })
    await makeMilestone(client, { goalId: closed.id, title: 'Left', dueOn: '2027-03-01' })
    await makeGoal(client, { ...of, title: 'Sooner', dueOn: '2027-05-31' })
    const timeline = await planTimeline(actor, null)
    expect(timeline?.goals.map(({ title, shown }) => [title, shown.map((each) => each.title)])).toEqual([
      ['Sooner', []],
      [goal.title, ['Early', 'Topic chosen', 'Dry run']],
      ['Closed', ['Left']],
    ])
    expect(timeline).toMatchObject({
      ...{ period: { from: '2027-01-01', to: '2027-12-31', year: null }, years: [], hasGoals: true },
      ...{ hasOlder: false, next: { id: open.id }, late: 1, today },
    })
  })

  it('shows a plan that is too long for one picture year by year', async () => {
    const { actor, planId, goal } = await withGoal()
    const client = await database()
    const of = { ownerId: actor.personId, planId }
    const long = await makeGoal(client, { ...of, title: 'Long', dueOn: '2030-02-28' })
    await makeMilestone(client, { goalId: long.id, title: 'Half-way', dueOn: '2028-07-01' })
    await makeGoal(client, { ...of, title: 'Old', startsOn: '2025-01-01', dueOn: '2025-06-30' })
    const of2025 = { ...of, startsOn: '2025-03-01', dueOn: '2025-06-30', state: 'achieved' }
    await makeGoal(client, { ...of2025, title: 'Achieved late', closedOn: '2026-02-01' })
    await makeGoal(client, { ...of2025, title: 'Achieved', closedOn: '2025-05-01' })
    const shown = async (asked: Parameters<typeof planTimeline>[1]) => {
      const timeline = await planTimeline(actor, asked)
      return [timeline?.period.year, timeline?.goals.map(({ title }) => title)]
    }
    // “Old” is overdue, so that it reaches to today
    expect(await shown(null)).toEqual([2027, ['Old', goal.title, 'Long']])
    expect(await shown(2025)).toEqual([2025, ['Old', 'Achieved late', 'Achieved']])
    expect(await shown(2026)).toEqual([2026, ['Old', 'Achieved late']])
    expect(await shown(2029)).toEqual([2029, ['Long']])
    expect(await shown(2099)).toEqual([2030, ['Long']])
    expect(await shown('all')).toEqual([null, ['Old', goal.title, 'Long', 'Achieved late', 'Achieved']])
    const year = await planTimeline(actor, 2028)
    expect(year?.years).toEqual([2025, 2026, 2027, 2028, 2029, 2030])
    expect(year?.goals).toMatchObject([{ title: 'Long', shown: [{ title: 'Half-way' }] }])
  })

  it('takes six statements, the same for one closed goal and for a hundred, and says that there are more', async () => {
    const { actor, planId } = await withGoal()
    const client = await database()
    const close = (count: number) =>
      Promise.all(
        Array.from({ length: count }, async () => {
          const of = { ownerId: actor.personId, planId, state: 'achieved', closedOn: '2027-02-01' }
          await makeMilestone(client, { goalId: (await makeGoal(client, of)).id })
        }),
      )
    await close(1)
    const few = await countStatements(() => planTimeline(actor, null))
    await close(99)
    const many = await countStatements(() => planTimeline(actor, null))
    expect([few.statements, many.statements]).toEqual([6, 6])
    expect([few.result?.hasOlder, many.result?.hasOlder]).toEqual([false, true])
    expect(many.result?.goals).toHaveLength(1 + 24)
  })

  it('is null without a plan, empty without goals, and shows nobody else’s', async () => {
    await withGoal()
    expect(await planTimeline(await person(), null)).toBeNull()
    expect(await planTimeline((await planner()).actor, null)).toMatchObject({
      ...{ goals: [], hasGoals: false, next: null, late: 0 },
    })
  })

  it('leaves the goals of a finished plan to that plan', async () => {
    const { actor, planId } = await withGoal()
    const client = await database()
    const { frameworkVersionId } = await client.plan.update({
      where: { id: planId },
      data: { activeKey: null, finishedAt: noon, finishedOn: today },
    })
    await makePlan(client, { ownerId: actor.personId, frameworkVersionId })
    expect(await planTimeline(actor, null)).toMatchObject({ goals: [], hasGoals: false })
  })
})
