import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { achieveGoal } from '@/lib/plans/commands/achieve-goal'
import { createGoal } from '@/lib/plans/commands/create-goal'
import { dropGoal } from '@/lib/plans/commands/drop-goal'
import { editGoal } from '@/lib/plans/commands/edit-goal'
import { reopenGoal } from '@/lib/plans/commands/reopen-goal'
import { goalDetail } from '@/lib/plans/queries/goal-detail'
import { goalForm } from '@/lib/plans/queries/goal-form'
import { anonymous } from '@/tests/support/factories/people'
import { makeGoal } from '@/tests/support/factories/plans'
import { eventsOf, goalInput, noon, person, planner, refusalOf, today, withGoal } from './scene'

beforeAll(() => {
  setClock(() => noon)
})

async function goalsOf({ personId }: SignedIn) {
  const client = await database()
  return client.goal.findMany({ where: { ownerId: personId }, include: { milestones: true } })
}

describe('setting a goal', () => {
  it('keeps what was said, its competencies and its milestones, in one transaction with its event', async () => {
    const { actor } = await planner()
    const input = goalInput({
      competencies: ['building', 'handing-over'],
      milestones: [
        { row: '0', title: 'Shadowed twice', dueOn: '2027-06-01' },
        { row: '3', title: 'Owner named', dueOn: '2027-04-01' },
      ],
    })
    const { result, commits } = await countStatements(() => createGoal(actor, input))
    expect(commits).toBe(1)
    const goal = await goalDetail(actor, result.id)
    expect(goal).toMatchObject({
      outcome: input.outcome,
      measure: input.measure,
      relevance: input.relevance,
      version: 1,
      competencies: [
        { key: 'building', name: 'Name of building', known: true },
        { key: 'handing-over', name: 'Name of handing-over', known: true },
      ],
      summary: { title: input.title, state: 'open', startsOn: today, dueOn: '2027-06-30', progress: 0 },
    })
    expect(goal.milestones.map(({ title, dueOn }) => [title, dueOn])).toEqual([
      ['Owner named', '2027-04-01'],
      ['Shadowed twice', '2027-06-01'],
    ])
    expect(await eventsOf(result.id)).toEqual(['goal.created'])
  })

  it('makes one goal of a submission that arrives ten times at once', async () => {
    const { actor } = await planner()
    const input = goalInput({ milestones: [{ row: '0', title: 'Owner named', dueOn: '2027-04-01' }] })
    const made = await Promise.all(Array.from({ length: 10 }, () => createGoal(actor, input)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    const goals = await goalsOf(actor)
    expect(goals).toHaveLength(1)
    expect(goals[0]?.milestones).toHaveLength(1)
    expect(await createGoal(actor, input)).toEqual({ id: goals[0]?.id })
  })

  it('says that the goal was saved before when its form comes again with other text', async () => {
    const { actor } = await planner()
    const row = { row: '0', title: 'Owner named', dueOn: '2027-04-01' }
    const input = goalInput({ competencies: ['handing-over', 'building'], milestones: [row] })
    const { id } = await createGoal(actor, input)
    const changes = [
      { title: 'Hand over all releases' },
      { measure: 'Six releases without help.' },
      { dueOn: '2027-07-31' },
      { competencies: ['building'] },
      { milestones: [] },
      { milestones: [{ ...row, title: 'Owner named and told' }] },
      { milestones: [row, { row: '1', title: 'Shadowed', dueOn: '2027-05-01' }] },
      { templateKey: 'begin-building' },
    ]
    for (const change of changes) {
      expect(await refusalOf(createGoal(actor, { ...input, ...change }))).toEqual({
        code: 'illegal',
        reason: 'goal-saved-before',
      })
    }
    // in another row of the form it says the same
    const again = { ...input, competencies: ['building', 'handing-over'], milestones: [{ ...row, row: '2' }] }
    expect(await createGoal(actor, again)).toEqual({ id })
    expect(await goalsOf(actor)).toMatchObject([{ title: input.title, milestones: [{ title: row.title }] }])
  })

  it('takes the same request id of two people for two goals', async () => {
    const [ada, grace] = [(await planner()).actor, (await planner()).actor]
    const input = goalInput()
    expect((await createGoal(ada, input)).id).not.toBe((await createGoal(grace, input)).id)
  })

  it('needs a plan', async () => {
    const ada = await person()
    expect(await refusalOf(createGoal(ada, goalInput()))).toEqual({ code: 'illegal', reason: 'no-plan' })
  })

  it('names every field whose days or competencies do not fit', async () => {
    const { actor } = await planner()
    const misfit = goalInput({
      competencies: ['building', 'juggling'],
      milestones: [
        { row: '1', title: 'Too early', dueOn: '2027-03-09' },
        { row: '2', title: 'In time', dueOn: '2027-03-10' },
        { row: '4', title: 'Too late', dueOn: '2027-07-01' },
      ],
    })
    expect(await refusalOf(createGoal(actor, misfit))).toEqual({
      code: 'invalid',
      fields: {
        competencies: 'competency-unknown',
        'milestones.1.dueOn': 'milestone-outside',
        'milestones.4.dueOn': 'milestone-outside',
      },
    })
    expect(await refusalOf(createGoal(actor, goalInput({ dueOn: '2027-03-09' })))).toEqual({
      code: 'invalid',
      fields: { dueOn: 'due-before-start' },
    })
    expect(await goalsOf(actor)).toEqual([])
  })

  it('remembers the template that a goal began from and refuses one that the framework does not have', async () => {
    const { actor } = await planner()
    await createGoal(actor, goalInput({ templateKey: 'begin-building' }))
    expect(await goalsOf(actor)).toMatchObject([{ templateKey: 'begin-building' }])
    expect(await refusalOf(createGoal(actor, goalInput({ templateKey: 'begin-juggling' })))).toEqual({
      code: 'invalid',
      reason: 'template-unknown',
    })
  })

  it('stops at 100 open goals, and reopening counts as well', async () => {
    const { actor, planId } = await planner()
    const client = await database()
    const goal = { ownerId: actor.personId, planId }
    const closed = await makeGoal(client, { ...goal, state: 'achieved', closedOn: '2027-02-01' })
    await client.goal.createMany({
      data: Array.from({ length: 100 }, (_, index) => ({
        ...goal,
        ...{
          id: newId(),
          requestId: newId(),
          title: `Goal ${index}`,
          outcome: '',
          measure: '',
          relevance: '',
        },
        ...{ startsOn: today, dueOn: '2027-06-30', state: 'open', createdAt: noon },
      })),
    })
    const full = { code: 'illegal', reason: 'goals-full' }
    expect(await refusalOf(createGoal(actor, goalInput()))).toEqual(full)
    expect(await refusalOf(reopenGoal(actor, { id: closed.id }))).toEqual(full)
  })
})

describe('editing a goal', () => {
  it('replaces what a goal says and its competencies', async () => {
    const { actor, goal } = await withGoal()
    const { requestId, templateKey, milestones, ...change } = goalInput({ startsOn: '2027-02-01' })
    await editGoal(actor, { id: goal.id, version: 1, ...change })
    expect(await goalForm(actor, goal.id)).toMatchObject({ version: 2, form: change })
    expect((await goalDetail(actor, goal.id)).milestones).toHaveLength(2)
    expect(await eventsOf(goal.id)).toEqual(['goal.edited'])
  })

  it('counts how often the due day of a goal was moved, and nothing else', async () => {
    const { actor, goal } = await withGoal()
    const { form } = await goalForm(actor, goal.id)
    const moves = async () => (await (await database()).goal.findUnique({ where: { id: goal.id } }))?.dueMoves
    await editGoal(actor, { id: goal.id, version: 1, ...form, title: 'Speak twice' })
    expect(await moves()).toBe(0)
    await editGoal(actor, { id: goal.id, version: 2, ...form, dueOn: '2027-07-31' })
    await editGoal(actor, { id: goal.id, version: 3, ...form, dueOn: '2027-07-31' })
    expect(await moves()).toBe(1)
    await editGoal(actor, { id: goal.id, version: 4, ...form, dueOn: '2027-06-30' })
    expect(await moves()).toBe(2)
  })

  it('gives what is stored to the second of two editors of a goal', async () => {
    const { actor, goal } = await withGoal()
    const { form } = await goalForm(actor, goal.id)
    const edit = (change: object) => editGoal(actor, { id: goal.id, version: 1, ...form, ...change })
    await edit({ title: 'Speak twice', competencies: ['listening'] })
    expect(await refusalOf(edit({ title: 'Speak abroad' }))).toEqual({
      code: 'conflict',
      theirs: { ...form, title: 'Speak twice', competencies: ['listening'] },
      version: 2,
    })
    expect(await goalForm(actor, goal.id)).toMatchObject({ version: 2, form: { title: 'Speak twice' } })
  })

  it('lets one of two editors of a goal through who save at the same moment', async () => {
    const { actor, goal } = await withGoal()
    const { form } = await goalForm(actor, goal.id)
    const outcomes = await Promise.allSettled(
      ['Speak twice', 'Speak abroad'].map((title) =>
        editGoal(actor, { id: goal.id, version: 1, ...form, title }),
      ),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    })
    expect((await goalForm(actor, goal.id)).version).toBe(2)
  })

  it('is no conflict when both editors of a goal wrote the same', async () => {
    const { actor, goal } = await withGoal()
    const { form } = await goalForm(actor, goal.id)
    const edit = { id: goal.id, version: 1, ...form, title: 'Speak twice' }
    await editGoal(actor, edit)
    expect(await editGoal(actor, edit)).toEqual({ id: goal.id })
  })

  it('refuses days that leave a milestone outside', async () => {
    const { actor, goal } = await withGoal()
    const { form } = await goalForm(actor, goal.id)
    const narrow = { ...form, startsOn: '2027-02-16', dueOn: '2027-04-29' }
    expect(await refusalOf(editGoal(actor, { id: goal.id, version: 1, ...narrow }))).toEqual({
      code: 'invalid',
      fields: { startsOn: 'milestone-before-start', dueOn: 'milestone-after-due' },
    })
  })

  it('keeps a competency that the framework no longer has and takes no other unknown one', async () => {
    const { actor, planId } = await planner()
    const client = await database()
    const goal = await makeGoal(client, { ownerId: actor.personId, planId, competencies: ['old-craft'] })
    const { form } = await goalForm(actor, goal.id)
    await editGoal(actor, { id: goal.id, version: 1, ...form, competencies: ['old-craft', 'building'] })
    expect((await goalDetail(actor, goal.id)).competencies).toEqual([
      { key: 'building', name: 'Name of building', known: true },
      { key: 'old-craft', name: 'old craft', known: false },
    ])
    expect(
      await refusalOf(editGoal(actor, { id: goal.id, version: 2, ...form, competencies: ['juggling'] })),
    ).toEqual({ code: 'invalid', fields: { competencies: 'competency-unknown' } })
  })
})

describe('closing and reopening a goal', () => {
  it('achieves a goal on the day that it is for its owner and leaves open milestones open', async () => {
    const { actor, goal } = await withGoal()
    await achieveGoal(actor, { id: goal.id })
    const { summary } = await goalDetail(actor, goal.id)
    expect(summary).toMatchObject({
      state: 'achieved',
      closedOn: today,
      progress: 1,
      completed: 1,
      risk: null,
    })
    expect(await eventsOf(goal.id)).toEqual(['goal.achieved'])
  })

  it('keeps a dropped goal readable with its reason', async () => {
    const { actor, goal } = await withGoal()
    await dropGoal(actor, { id: goal.id, reason: 'The conference was cancelled.' })
    const { summary, milestones } = await goalDetail(actor, goal.id)
    expect(summary).toMatchObject({
      state: 'dropped',
      closedOn: today,
      dropReason: 'The conference was cancelled.',
    })
    expect(milestones).toHaveLength(2)
    expect(await eventsOf(goal.id)).toEqual(['goal.dropped'])
  })

  it('reopens a dropped goal and still knows why it was dropped', async () => {
    const { actor, goal } = await withGoal()
    await dropGoal(actor, { id: goal.id, reason: 'No time.' })
    await reopenGoal(actor, { id: goal.id })
    expect((await goalDetail(actor, goal.id)).summary).toMatchObject({
      state: 'open',
      closedOn: null,
      dropReason: 'No time.',
    })
    expect(await eventsOf(goal.id)).toEqual(['goal.dropped', 'goal.reopened'])
  })

  it('takes no step that the state of a goal does not allow', async () => {
    const { actor, goal } = await withGoal()
    const { form } = await goalForm(actor, goal.id)
    expect(await refusalOf(reopenGoal(actor, { id: goal.id }))).toEqual({
      code: 'illegal',
      reason: 'goal-open',
    })
    await achieveGoal(actor, { id: goal.id })
    const closed = { code: 'illegal', reason: 'goal-closed' }
    expect(await refusalOf(achieveGoal(actor, { id: goal.id }))).toEqual(closed)
    expect(await refusalOf(dropGoal(actor, { id: goal.id, reason: 'Late.' }))).toEqual(closed)
    expect(await refusalOf(editGoal(actor, { id: goal.id, version: 2, ...form }))).toEqual(closed)
    expect(await eventsOf(goal.id)).toEqual(['goal.achieved'])
  })

  it('closes a goal once when the button is pressed ten times at once', async () => {
    const { actor, goal } = await withGoal()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => achieveGoal(actor, { id: goal.id })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await eventsOf(goal.id)).toEqual(['goal.achieved'])
  })
})

describe('a goal of somebody else', () => {
  it('is to a stranger as if it had never been', async () => {
    const { goal } = await withGoal()
    const stranger = (await planner()).actor
    const { requestId, templateKey, milestones, ...change } = goalInput()
    const steps = [
      (id: string) => goalDetail(stranger, id),
      (id: string) => goalForm(stranger, id),
      (id: string) => editGoal(stranger, { id, version: 1, ...change }),
      (id: string) => achieveGoal(stranger, { id }),
      (id: string) => dropGoal(stranger, { id, reason: 'Not mine.' }),
      (id: string) => reopenGoal(stranger, { id }),
    ]
    for (const step of steps) {
      expect(await refusalOf(step(goal.id))).toEqual({ code: 'not-found' })
      expect(await refusalOf(step('no-such-goal'))).toEqual({ code: 'not-found' })
    }
    expect(await eventsOf(goal.id)).toEqual([])
  })

  it('asks whoever is not signed in to sign in', async () => {
    const { goal } = await withGoal()
    const nobody = anonymous()
    expect(await refusalOf(goalDetail(nobody, goal.id))).toEqual({ code: 'unauthenticated' })
    expect(await refusalOf(createGoal(nobody, goalInput()))).toEqual({ code: 'unauthenticated' })
    expect(await refusalOf(achieveGoal(nobody, { id: goal.id }))).toEqual({ code: 'unauthenticated' })
  })
})
