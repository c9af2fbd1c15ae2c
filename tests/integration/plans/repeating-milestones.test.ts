import { beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { achieveGoal } from '@/lib/plans/commands/achieve-goal'
import { addMilestone } from '@/lib/plans/commands/add-milestone'
import { completeMilestone } from '@/lib/plans/commands/complete-milestone'
import { editMilestone } from '@/lib/plans/commands/edit-milestone'
import { removeMilestone } from '@/lib/plans/commands/remove-milestone'
import { reopenGoal } from '@/lib/plans/commands/reopen-goal'
import { reopenMilestone } from '@/lib/plans/commands/reopen-milestone'
import { goalDetail } from '@/lib/plans/queries/goal-detail'
import { milestoneOfGoal } from '@/lib/plans/queries/milestone'
import { makeGoal, makeMilestone } from '@/tests/support/factories/plans'
import { eventsOf, noon, planner, refusalOf, today } from './scene'

beforeAll(() => {
  setClock(() => noon)
})

const now = (id: string) => ({ id, note: '', completedOn: null })

/** A goal until the end of June with a talk every month, the first due on 31 January, and a milestone after it. */
async function withTalks(dueOn = '2027-06-30') {
  const { actor, planId } = await planner()
  const client = await database()
  const goal = await makeGoal(client, { ownerId: actor.personId, planId, dueOn })
  const talk = await makeMilestone(client, {
    ...{ goalId: goal.id, title: 'A talk', dueOn: '2027-03-31', repeats: 'month' },
  })
  const last = await makeMilestone(client, {
    ...{ goalId: goal.id, title: 'Looked back', dueOn: '2027-06-20', position: 2 },
  })
  const milestones = async () => (await goalDetail(actor, goal.id)).milestones
  const days = async () => (await milestones()).map(({ title, dueOn }) => `${title} ${dueOn}`)
  return { actor, goal, talk, last, milestones, days }
}

describe('a repeating milestone', () => {
  it('makes the next one when it is done, right after it', async () => {
    const { actor, talk, milestones, days } = await withTalks()
    await completeMilestone(actor, now(talk.id))
    expect(await days()).toEqual(['A talk 2027-03-31', 'A talk 2027-04-30', 'Looked back 2027-06-20'])
    const next = (await milestones())[1]
    expect(next).toMatchObject({ repeats: 'month', followsId: talk.id, completedOn: null, completions: [] })
    expect(await eventsOf(next?.id ?? '')).toEqual(['milestone.added'])
    await completeMilestone(actor, now(next?.id ?? ''))
    expect(await days()).toContain('A talk 2027-05-31')
  })

  it('makes one next one however often it is done and reopened', async () => {
    const { actor, goal, talk, days } = await withTalks()
    const both = ['A talk 2027-03-31', 'A talk 2027-04-30', 'Looked back 2027-06-20']
    for (let round = 0; round < 3; round++) {
      await completeMilestone(actor, now(talk.id))
      expect(await days()).toEqual(both)
      await reopenMilestone(actor, { id: talk.id })
      expect(await days()).toEqual(both)
    }
    await achieveGoal(actor, { id: goal.id })
    await reopenGoal(actor, { id: goal.id })
    await completeMilestone(actor, now(talk.id))
    expect(await days()).toEqual(both)
  })

  it('makes one next one when its button is pressed ten times at once', async () => {
    const { actor, talk, days } = await withTalks()
    await Promise.allSettled(Array.from({ length: 10 }, () => completeMilestone(actor, now(talk.id))))
    expect(await days()).toEqual(['A talk 2027-03-31', 'A talk 2027-04-30', 'Looked back 2027-06-20'])
  })

  it('makes none after its goal is due, and one once the goal is due later', async () => {
    const { actor, goal, talk, days } = await withTalks('2027-04-29')
    await completeMilestone(actor, now(talk.id))
    expect(await days()).toEqual(['A talk 2027-03-31', 'Looked back 2027-06-20'])
    await (await database()).goal.update({ where: { id: goal.id }, data: { dueOn: '2027-04-30' } })
    await reopenMilestone(actor, { id: talk.id })
    await completeMilestone(actor, now(talk.id))
    expect(await days()).toContain('A talk 2027-04-30')
  })

  it('makes none in a goal that is full', async () => {
    const { actor, goal, talk, milestones } = await withTalks()
    const client = await database()
    await client.milestone.createMany({
      data: Array.from({ length: 48 }, (_, index) => ({
        ...{ id: newId(), requestId: newId(), goalId: goal.id, title: 'Step', dueOn: today },
        position: index + 3,
      })),
    })
    await completeMilestone(actor, now(talk.id))
    expect(await milestones()).toHaveLength(50)
  })

  it('makes another one in place of a next one that was removed', async () => {
    const { actor, talk, milestones, days } = await withTalks()
    await completeMilestone(actor, now(talk.id))
    const next = (await milestones())[1]?.id ?? ''
    await removeMilestone(actor, { id: next, version: 1 })
    expect(await days()).toEqual(['A talk 2027-03-31', 'Looked back 2027-06-20'])
    await reopenMilestone(actor, { id: talk.id })
    await completeMilestone(actor, now(talk.id))
    expect(await days()).toContain('A talk 2027-04-30')
  })

  it('is set when a milestone is added or edited, and comes to an end the same way', async () => {
    const { actor, goal, talk, last, milestones } = await withTalks()
    const input = { goalId: goal.id, requestId: newId(), title: 'A post', dueOn: '2027-03-20' }
    const { id } = await addMilestone(actor, { ...input, repeats: 'two-weeks' })
    expect(await milestoneOfGoal(actor, { goalId: goal.id, id })).toMatchObject({ repeats: 'two-weeks' })
    expect(await refusalOf(addMilestone(actor, { ...input, repeats: null }))).toEqual({
      ...{ code: 'illegal', reason: 'milestone-saved-before' },
    })
    await editMilestone(actor, {
      ...{ id: last.id, version: 1, title: 'Looked back', dueOn: '2027-06-20', repeats: 'week' },
    })
    expect(await milestoneOfGoal(actor, { goalId: goal.id, id: last.id })).toMatchObject({ repeats: 'week' })
    await editMilestone(actor, {
      ...{ id: talk.id, version: 1, title: 'A talk', dueOn: '2027-03-31', repeats: null },
    })
    await completeMilestone(actor, now(talk.id))
    expect(await milestones()).toHaveLength(3)
  })

  it('gives how often it comes again to the second of two editors', async () => {
    const { actor, talk } = await withTalks()
    const edit = (repeats: 'week' | 'year') =>
      editMilestone(actor, { id: talk.id, version: 1, title: 'A talk', dueOn: '2027-03-31', repeats })
    await edit('year')
    expect(await refusalOf(edit('week'))).toMatchObject({ code: 'conflict', theirs: { repeats: 'year' } })
  })
})
