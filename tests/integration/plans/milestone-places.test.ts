import { beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { achieveGoal } from '@/lib/plans/commands/achieve-goal'
import { addMilestone } from '@/lib/plans/commands/add-milestone'
import { editMilestone } from '@/lib/plans/commands/edit-milestone'
import { moveMilestone } from '@/lib/plans/commands/move-milestone'
import { placeMilestone } from '@/lib/plans/commands/place-milestone'
import { removeMilestone } from '@/lib/plans/commands/remove-milestone'
import { goalDetail } from '@/lib/plans/queries/goal-detail'
import { makeMilestone } from '@/tests/support/factories/plans'
import { eventsOf, noon, planner, refusalOf, withGoal } from './scene'

beforeAll(() => {
  setClock(() => noon)
})

/** A goal with four milestones, a to d, of which a is complete. */
async function withFour() {
  const { actor, goal, complete: a, open: b } = await withGoal()
  const client = await database()
  const goalId = goal.id
  const c = await makeMilestone(client, { goalId, title: 'Talk given', dueOn: '2027-05-31', position: 4 })
  const d = await makeMilestone(client, { goalId, title: 'Looked back', dueOn: '2027-06-15', position: 5 })
  const names = new Map([a, b, c, d].map(({ id }, index) => [id, 'abcd'[index]]))
  const order = async () =>
    (await goalDetail(actor, goalId)).milestones.map(({ id }) => names.get(id) ?? 'new').join(' ')
  return { actor, goal, a, b, c, d, order }
}

describe('the place of a milestone', () => {
  it('is before the one that was named, or last, also for a complete one', async () => {
    const { actor, a, b, c, d, order } = await withFour()
    const { statements } = await countStatements(() => placeMilestone(actor, { id: d.id, before: b.id }))
    expect(await order()).toBe('a d b c')
    // the milestone, its goal, its plan, the order, two changes, the event
    expect(statements).toBeLessThanOrEqual(7)
    await placeMilestone(actor, { id: a.id, before: null })
    expect(await order()).toBe('d b c a')
    await placeMilestone(actor, { id: c.id, before: d.id })
    expect(await order()).toBe('c d b a')
    expect(await eventsOf(a.id)).toEqual(['milestone.edited'])
  })

  it('moves a milestone once when the same press arrives again', async () => {
    const { actor, a, b, order } = await withFour()
    const press = () => placeMilestone(actor, { id: b.id, before: a.id })
    await Promise.all(Array.from({ length: 5 }, press))
    expect(await order()).toBe('b a c d')
    expect(await eventsOf(b.id)).toEqual(['milestone.edited'])
  })

  it('holds every place once when many are moved at the same time', async () => {
    const { actor, goal, a, b, c, d, order } = await withFour()
    const all = [a, b, c, d]
    await Promise.all(
      all.flatMap(({ id }, index) => [
        placeMilestone(actor, { id, before: all[(index + 2) % 4]?.id ?? null }),
        placeMilestone(actor, { id, before: null }),
      ]),
    )
    expect((await order()).split(' ').sort()).toEqual(['a', 'b', 'c', 'd'])
    const rows = await (await database()).milestone.findMany({ where: { goalId: goal.id } })
    expect(new Set(rows.map(({ position }) => position)).size).toBe(4)
  })

  it('is kept when the text of the milestone is edited meanwhile', async () => {
    const { actor, a, b, order } = await withFour()
    await placeMilestone(actor, { id: b.id, before: a.id })
    await editMilestone(actor, {
      ...{ id: b.id, version: 1, title: 'Two dry runs', dueOn: '2027-04-30', repeats: null },
    })
    expect(await order()).toBe('b a c d')
  })

  it('gives a new milestone its place by date and leaves the others in their order', async () => {
    const { actor, goal, a, d, order } = await withFour()
    await placeMilestone(actor, { id: d.id, before: a.id })
    await addMilestone(actor, {
      ...{ goalId: goal.id, requestId: 'new', title: 'Slides', dueOn: '2027-05-05', repeats: null },
    })
    expect(await order()).toBe('d a b new c')
  })

  it('cannot be named by a milestone that is gone, of another goal or of somebody else', async () => {
    const { actor, b, c, d, order } = await withFour()
    const other = await withGoal()
    await removeMilestone(actor, { id: d.id, version: 1 })
    for (const before of [d.id, other.open.id, 'none']) {
      expect(await refusalOf(placeMilestone(actor, { id: b.id, before }))).toEqual({
        ...{ code: 'illegal', reason: 'milestone-order-changed' },
      })
    }
    const stranger = (await planner()).actor
    expect(await refusalOf(placeMilestone(stranger, { id: c.id, before: b.id }))).toEqual({
      code: 'not-found',
    })
    expect(await order()).toBe('a b c')
  })

  it('stays in a goal that is closed', async () => {
    const { actor, goal, b, order } = await withFour()
    await achieveGoal(actor, { id: goal.id })
    expect(await refusalOf(placeMilestone(actor, { id: b.id, before: null }))).toEqual({
      ...{ code: 'illegal', reason: 'milestone-goal-closed' },
    })
    expect(await order()).toBe('a b c d')
  })
})

describe('moving a milestone to another day', () => {
  it('changes its day and nothing else', async () => {
    const { actor, goal, b } = await withFour()
    await moveMilestone(actor, { id: b.id, version: 1, dueOn: '2027-06-30' })
    const moved = (await goalDetail(actor, goal.id)).milestones.at(-1)
    expect(moved).toMatchObject({ title: 'Dry run', dueOn: '2027-06-30', version: 2 })
    expect(await eventsOf(b.id)).toEqual(['milestone.edited'])
  })

  it('keeps the milestones by date until somebody puts them into another order', async () => {
    const { actor, a, b, c, d, order } = await withFour()
    await moveMilestone(actor, { id: b.id, version: 1, dueOn: '2027-06-01' })
    expect(await order()).toBe('a c b d')
    const edit = { id: d.id, version: 1, title: 'Looked back', dueOn: '2027-02-15', repeats: null }
    await editMilestone(actor, edit)
    expect(await order()).toBe('a d c b')
    await placeMilestone(actor, { id: b.id, before: a.id })
    await moveMilestone(actor, { id: c.id, version: 1, dueOn: '2027-01-15' })
    expect(await order()).toBe('b a d c')
  })

  it('refuses a day outside the goal, a complete milestone and a closed goal', async () => {
    const { actor, goal, a, b } = await withFour()
    for (const dueOn of ['2026-12-31', '2027-07-01']) {
      expect(await refusalOf(moveMilestone(actor, { id: b.id, version: 1, dueOn }))).toEqual({
        ...{ code: 'invalid', fields: { dueOn: 'milestone-outside' } },
      })
    }
    expect(await refusalOf(moveMilestone(actor, { id: a.id, version: 1, dueOn: '2027-05-01' }))).toEqual({
      ...{ code: 'illegal', reason: 'milestone-complete' },
    })
    await achieveGoal(actor, { id: goal.id })
    expect(await refusalOf(moveMilestone(actor, { id: b.id, version: 1, dueOn: '2027-05-01' }))).toEqual({
      ...{ code: 'illegal', reason: 'milestone-goal-closed' },
    })
    expect(await eventsOf(b.id)).toEqual([])
  })

  it('gives the day that is stored to the second of two who move it', async () => {
    const { actor, b } = await withFour()
    const move = (dueOn: string) => moveMilestone(actor, { id: b.id, version: 1, dueOn })
    await move('2027-05-07')
    expect(await refusalOf(move('2027-05-30'))).toEqual({
      ...{ code: 'conflict', theirs: { dueOn: '2027-05-07' }, version: 2 },
    })
    // the same day from both: nobody has anything to choose
    await move('2027-05-07')
    expect(await eventsOf(b.id)).toEqual(['milestone.edited'])
  })

  it('is not for a stranger', async () => {
    const { b } = await withFour()
    const stranger = (await planner()).actor
    const move = moveMilestone(stranger, { id: b.id, version: 1, dueOn: '2027-05-07' })
    expect(await refusalOf(move)).toEqual({ code: 'not-found' })
  })
})
