import { beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { newId } from '@/lib/ids'
import { achieveGoal } from '@/lib/plans/commands/achieve-goal'
import { addMilestone } from '@/lib/plans/commands/add-milestone'
import { completeMilestone } from '@/lib/plans/commands/complete-milestone'
import { editMilestone } from '@/lib/plans/commands/edit-milestone'
import { removeMilestone } from '@/lib/plans/commands/remove-milestone'
import { reopenMilestone } from '@/lib/plans/commands/reopen-milestone'
import { planMessages } from '@/lib/plans/messages/refusals'
import { goalDetail } from '@/lib/plans/queries/goal-detail'
import { milestoneOfGoal } from '@/lib/plans/queries/milestone'
import { eventsOf, noon, planner, refusalOf, today, withGoal } from './scene'

beforeAll(() => {
  setClock(() => noon)
})

const now = (id: string) => ({ id, note: '', completedOn: null })

describe('adding a milestone', () => {
  it('puts a milestone among the others by its date', async () => {
    const { actor, goal } = await withGoal()
    const { id } = await addMilestone(actor, {
      goalId: goal.id,
      requestId: newId(),
      title: 'Proposal sent',
      dueOn: '2027-03-15',
      repeats: null,
    })
    const { milestones } = await goalDetail(actor, goal.id)
    expect(milestones.map(({ title }) => title)).toEqual(['Topic chosen', 'Proposal sent', 'Dry run'])
    expect(await eventsOf(id)).toEqual(['milestone.added'])
  })

  it('makes one milestone of a submission that arrives ten times at once', async () => {
    const { actor, goal } = await withGoal()
    const input = {
      goalId: goal.id,
      requestId: newId(),
      title: 'Proposal sent',
      dueOn: '2027-03-15',
      repeats: null,
    }
    const made = await Promise.all(Array.from({ length: 10 }, () => addMilestone(actor, input)))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect((await goalDetail(actor, goal.id)).milestones).toHaveLength(3)
    expect(await eventsOf(made[0]?.id ?? '')).toEqual(['milestone.added'])
  })

  it('says that the milestone was saved before when its form comes again with other text', async () => {
    const { actor, goal } = await withGoal()
    const input = {
      goalId: goal.id,
      requestId: newId(),
      title: 'Proposal sent',
      dueOn: '2027-03-15',
      repeats: null,
    }
    const made = await addMilestone(actor, input)
    for (const change of [{ title: 'Proposal sent twice' }, { dueOn: '2027-03-16' }]) {
      expect(await refusalOf(addMilestone(actor, { ...input, ...change }))).toEqual({
        code: 'illegal',
        reason: 'milestone-saved-before',
      })
    }
    expect(await addMilestone(actor, input)).toEqual(made)
    expect((await goalDetail(actor, goal.id)).milestones).toHaveLength(3)
  })

  it('refuses a date outside the goal, a closed goal and a goal that is full', async () => {
    const { actor, goal } = await withGoal()
    const input = () => ({
      goalId: goal.id,
      requestId: newId(),
      title: 'Proposal sent',
      dueOn: '2027-06-30',
      repeats: null,
    })
    for (const dueOn of ['2026-12-31', '2027-07-01']) {
      expect(await refusalOf(addMilestone(actor, { ...input(), dueOn }))).toEqual({
        code: 'invalid',
        fields: { dueOn: 'milestone-outside' },
      })
    }
    const client = await database()
    await client.milestone.createMany({
      data: Array.from({ length: 48 }, (_, index) => ({
        ...{ id: newId(), requestId: newId(), goalId: goal.id, title: 'Step', dueOn: today },
        position: index + 3,
      })),
    })
    expect(await refusalOf(addMilestone(actor, input()))).toEqual({
      code: 'illegal',
      reason: 'milestones-full',
    })
    await achieveGoal(actor, { id: goal.id })
    expect(await refusalOf(addMilestone(actor, input()))).toEqual({
      code: 'illegal',
      reason: 'milestone-goal-closed',
    })
  })
})

describe('completing a milestone', () => {
  it('writes the record and the day of a completion together, today where no day is given', async () => {
    const { actor, goal, open } = await withGoal()
    const complete = () => completeMilestone(actor, { id: open.id, note: 'Twelve came.', completedOn: null })
    const { commits } = await countStatements(complete)
    expect(commits).toBe(1)
    const { summary, milestones } = await goalDetail(actor, goal.id)
    expect(summary).toMatchObject({ completed: 2, progress: 1, next: null })
    expect(milestones[1]).toMatchObject({
      completedOn: today,
      completions: [{ completedOn: today, note: 'Twelve came.', reopenedAt: null }],
    })
    const client = await database()
    expect(await client.milestoneCompletion.findMany({ where: { milestoneId: open.id } })).toMatchObject([
      { personId: actor.personId, createdAt: noon },
    ])
    expect(await eventsOf(open.id)).toEqual(['milestone.completed'])
  })

  it('takes an earlier day and refuses one that has not come', async () => {
    const { actor, open } = await withGoal()
    expect(await refusalOf(completeMilestone(actor, { ...now(open.id), completedOn: '2027-03-11' }))).toEqual(
      {
        code: 'invalid',
        fields: { completedOn: 'completion-in-future' },
      },
    )
    expect(await eventsOf(open.id)).toEqual([])
    await completeMilestone(actor, { ...now(open.id), completedOn: '2027-03-01' })
    const client = await database()
    expect(await client.milestone.findUnique({ where: { id: open.id } })).toMatchObject({
      completedOn: '2027-03-01',
    })
  })

  it('completes a milestone once when the button is pressed ten times at once', async () => {
    const { actor, open } = await withGoal()
    const presses = Array.from({ length: 10 }, () => completeMilestone(actor, now(open.id)))
    const outcomes = await Promise.allSettled(presses)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const client = await database()
    expect(await client.milestoneCompletion.count({ where: { milestoneId: open.id } })).toBe(1)
    expect(await eventsOf(open.id)).toEqual(['milestone.completed'])
  })

  it('never completes a milestone of a goal that is closed at the same moment', async () => {
    const { actor, goal, open } = await withGoal()
    const [achieved, completed] = await Promise.allSettled([
      achieveGoal(actor, { id: goal.id }),
      completeMilestone(actor, now(open.id)),
    ])
    expect(achieved.status).toBe('fulfilled')
    const client = await database()
    const stored = await client.milestone.findUnique({ where: { id: open.id } })
    // whichever came first, the answer and what is stored agree
    expect(stored?.completedOn ?? null).toBe(completed.status === 'fulfilled' ? today : null)
    expect(await eventsOf(open.id)).toHaveLength(completed.status === 'fulfilled' ? 1 : 0)
  })
})

describe('reopening and removing a milestone', () => {
  it('keeps the record of a completion that was taken back', async () => {
    const { actor, goal, complete } = await withGoal()
    await reopenMilestone(actor, { id: complete.id })
    await completeMilestone(actor, { ...now(complete.id), note: 'Again.' })
    const { milestones } = await goalDetail(actor, goal.id)
    expect(milestones[0]).toMatchObject({
      completedOn: today,
      completions: [
        { completedOn: today, note: 'Again.', reopenedAt: null },
        { completedOn: '2027-02-14', note: 'With Grace.', reopenedAt: noon },
      ],
    })
    expect(await eventsOf(complete.id)).toEqual(['milestone.reopened', 'milestone.completed'])
  })

  it('removes an open milestone and never a completed one', async () => {
    const { actor, goal, complete, open } = await withGoal()
    await removeMilestone(actor, { id: open.id, version: 1 })
    expect((await goalDetail(actor, goal.id)).milestones.map(({ id }) => id)).toEqual([complete.id])
    expect(await refusalOf(removeMilestone(actor, { id: complete.id, version: 1 }))).toEqual({
      code: 'illegal',
      reason: 'milestone-kept',
    })
    expect(await eventsOf(open.id)).toEqual(['milestone.removed'])
  })

  it('does not remove a milestone that was changed since it was looked at', async () => {
    const { actor, goal, open } = await withGoal()
    await editMilestone(actor, {
      id: open.id,
      version: 1,
      title: 'Two dry runs',
      dueOn: '2027-04-30',
      repeats: null,
    })
    const stale = await refusalOf(removeMilestone(actor, { id: open.id, version: 1 }))
    expect(stale).toEqual({ code: 'conflict', reason: 'changed-before-removal' })
    expect(planMessages['changed-before-removal']).toContain('was not removed')
    expect((await goalDetail(actor, goal.id)).milestones).toHaveLength(2)
    expect(await eventsOf(open.id)).toEqual(['milestone.edited'])
    await removeMilestone(actor, { id: open.id, version: 2 })
    expect((await goalDetail(actor, goal.id)).milestones).toHaveLength(1)
  })

  it('shows the 20 newest completions that were taken back and says that there are more', async () => {
    const { actor, goal, open, complete } = await withGoal()
    const client = await database()
    const taken = (from: number, to: number, milestoneId: string) =>
      client.milestoneCompletion.createMany({
        data: Array.from({ length: to - from + 1 }, (_, index) => ({
          ...{ id: newId(), milestoneId, personId: actor.personId, completedOn: '2027-03-01' },
          ...{ note: `Time ${from + index}`, createdAt: noon, reopenedAt: noon },
        })),
      })
    const notes = async () => {
      const { milestones, hasOlderRecords } = await goalDetail(actor, goal.id)
      return { hasOlderRecords, notes: milestones.map((each) => each.completions.map(({ note }) => note)) }
    }
    const newest = (from: number, to: number) =>
      Array.from({ length: from - to + 1 }, (_, index) => `Time ${from - index}`)
    await taken(1, 20, open.id)
    expect(await notes()).toEqual({ hasOlderRecords: false, notes: [['With Grace.'], newest(20, 1)] })
    await taken(21, 25, complete.id)
    expect(await notes()).toEqual({
      hasOlderRecords: true,
      notes: [['With Grace.', ...newest(25, 21)], newest(20, 6)],
    })
    expect(await milestoneOfGoal(actor, { goalId: goal.id, id: open.id })).toMatchObject({ hasRecord: true })
  })

  it('reads no record of earlier completions for a step', async () => {
    const { actor, open } = await withGoal()
    const { statements } = await countStatements(() =>
      editMilestone(actor, {
        id: open.id,
        version: 1,
        title: 'Two dry runs',
        dueOn: '2027-04-30',
        repeats: null,
      }),
    )
    // the milestone, its goal, its plan, the change, the event
    expect(statements).toBe(5)
  })

  it('takes no step that the state of a milestone or of its goal does not allow', async () => {
    const { actor, goal, complete, open } = await withGoal()
    const illegal = (reason: string) => ({ code: 'illegal', reason })
    expect(await refusalOf(completeMilestone(actor, now(complete.id)))).toEqual(illegal('milestone-complete'))
    expect(await refusalOf(reopenMilestone(actor, { id: open.id }))).toEqual(illegal('milestone-open'))
    await achieveGoal(actor, { id: goal.id })
    const closed = illegal('milestone-goal-closed')
    const change = { version: 1, title: 'Dry run', dueOn: '2027-04-30', repeats: null }
    expect(await refusalOf(completeMilestone(actor, now(open.id)))).toEqual(closed)
    expect(await refusalOf(reopenMilestone(actor, { id: complete.id }))).toEqual(closed)
    expect(await refusalOf(editMilestone(actor, { id: open.id, ...change }))).toEqual(closed)
    expect(await refusalOf(removeMilestone(actor, { id: open.id, version: 1 }))).toEqual(closed)
  })
})

describe('editing a milestone', () => {
  it('changes its title and its date', async () => {
    const { actor, goal, open } = await withGoal()
    await editMilestone(actor, {
      id: open.id,
      version: 1,
      title: 'Two dry runs',
      dueOn: '2027-05-31',
      repeats: null,
    })
    expect(await milestoneOfGoal(actor, { goalId: goal.id, id: open.id })).toMatchObject({
      title: 'Two dry runs',
      dueOn: '2027-05-31',
      version: 2,
      goal: { id: goal.id, startsOn: '2027-01-01', dueOn: '2027-06-30' },
    })
    expect(await eventsOf(open.id)).toEqual(['milestone.edited'])
  })

  it('refuses a milestone a date outside its goal', async () => {
    const { actor, open } = await withGoal()
    expect(
      await refusalOf(
        editMilestone(actor, {
          id: open.id,
          version: 1,
          title: 'Dry run',
          dueOn: '2027-07-01',
          repeats: null,
        }),
      ),
    ).toEqual({ code: 'invalid', fields: { dueOn: 'milestone-outside' } })
  })

  it('gives what is stored to the second of two editors of a milestone', async () => {
    const { actor, open } = await withGoal()
    const edit = (title: string) =>
      editMilestone(actor, { id: open.id, version: 1, title, dueOn: '2027-05-01', repeats: null })
    await edit('Two dry runs')
    expect(await refusalOf(edit('Rehearsal'))).toEqual({
      code: 'conflict',
      theirs: { title: 'Two dry runs', dueOn: '2027-05-01', repeats: '' },
      version: 2,
    })
    await edit('Two dry runs')
    expect(await eventsOf(open.id)).toEqual(['milestone.edited'])
  })
})

describe('a milestone of somebody else', () => {
  it('is to a stranger as if the milestone had never been', async () => {
    const { goal, open, complete } = await withGoal()
    const stranger = (await planner()).actor
    const steps = [
      (id: string) => milestoneOfGoal(stranger, { goalId: goal.id, id }),
      (id: string) => completeMilestone(stranger, now(id)),
      (id: string) => reopenMilestone(stranger, { id }),
      (id: string) => editMilestone(stranger, { id, version: 1, title: 'Mine', dueOn: today, repeats: null }),
      (id: string) => removeMilestone(stranger, { id, version: 1 }),
      (id: string) =>
        addMilestone(stranger, {
          goalId: id,
          requestId: newId(),
          title: 'Mine',
          dueOn: today,
          repeats: null,
        }),
    ]
    for (const step of steps) {
      for (const id of [open.id, complete.id, goal.id, 'none']) {
        expect(await refusalOf(step(id))).toEqual({ code: 'not-found' })
      }
    }
    expect(await eventsOf(open.id)).toEqual([])
  })

  it('is not found under another goal of its owner', async () => {
    const { actor, open } = await withGoal()
    expect(await refusalOf(milestoneOfGoal(actor, { goalId: 'another', id: open.id }))).toEqual({
      code: 'not-found',
    })
  })
})
