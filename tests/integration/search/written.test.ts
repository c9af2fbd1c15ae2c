import { beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { addMilestone } from '@/lib/plans/commands/add-milestone'
import { completeMilestone } from '@/lib/plans/commands/complete-milestone'
import { createGoal } from '@/lib/plans/commands/create-goal'
import { editGoal } from '@/lib/plans/commands/edit-goal'
import { editMilestone } from '@/lib/plans/commands/edit-milestone'
import { fillSearchKeys } from '@/prisma/fill-search-keys'
import { makeEntry } from '@/tests/support/factories/journal'
import { makeGoal, makeMilestone } from '@/tests/support/factories/plans'
import { found, planner } from './scene'

beforeAll(() => {
  setClock(() => new Date('2027-03-10T12:00:00Z'))
})

const goal = {
  title: 'Hand over releases',
  outcome: 'Somebody else presses the Knöpfe.',
  measure: 'Four of four.',
  relevance: 'Time for architecture.',
  startsOn: '2027-03-10',
  dueOn: '2027-12-31',
  competencies: ['handing-over'],
}

describe('what is written', () => {
  it('is found by every text of a goal, and by its milestones’ titles', async () => {
    const { actor } = await planner()
    const milestones = [{ row: '0', title: 'First Übergabe', dueOn: '2027-04-01' }]
    await createGoal(actor, { ...goal, requestId: newId(), templateKey: null, milestones })
    for (const text of ['releases', 'knopfe', 'four of', 'architecture'])
      expect(await found(actor, text), text).toEqual({ goal: ['Hand over releases'] })
    expect(await found(actor, 'ubergabe')).toEqual({ milestone: ['First Übergabe'] })
  })

  it('is found by what a goal says now and no longer by what it said', async () => {
    const { actor, planId } = await planner()
    const { id } = await makeGoal(await database(), { ownerId: actor.personId, planId, ...goal })
    await editGoal(actor, { ...goal, id, version: 1, title: 'Hand over deployments', outcome: 'It is done.' })
    expect(await found(actor, 'deployments')).toEqual({ goal: ['Hand over deployments'] })
    expect(await found(actor, 'releases')).toEqual({})
    expect(await found(actor, 'knopfe')).toEqual({})
  })

  it('is found by what a milestone says now, the one that follows it as well', async () => {
    const { actor, planId } = await planner()
    const { id: goalId } = await makeGoal(await database(), { ownerId: actor.personId, planId, ...goal })
    const milestone = { title: 'Talk held', dueOn: '2027-04-01', repeats: 'quarter' as const }
    const { id } = await addMilestone(actor, { ...milestone, goalId, requestId: newId() })
    expect(await found(actor, 'talk')).toEqual({ milestone: ['Talk held'] })
    await editMilestone(actor, { ...milestone, id, version: 1, title: 'Workshop held' })
    expect(await found(actor, 'talk')).toEqual({})
    await completeMilestone(actor, { id, note: '', completedOn: null })
    expect(await found(actor, 'workshop')).toEqual({ milestone: ['Workshop held', 'Workshop held'] })
  })
})

describe('what was written before there was a search', () => {
  it('is given its keys once, and what has one stays', async () => {
    const { actor, planId } = await planner()
    const client = await database()
    const ownerId = actor.personId
    const old = await makeGoal(client, { ownerId, planId, title: 'Old Größe' })
    await makeMilestone(client, { goalId: old.id, title: 'Old Schritt, 100 %' })
    const entry = await makeEntry(client, { ownerId, title: 'Old talk', reflection: 'Naïve of me.' })
    const data = { searchKey: '' }
    await client.goal.updateMany({ data })
    await client.milestone.updateMany({ data })
    await client.journalEntry.updateMany({ data })
    const kept = await makeEntry(client, { ownerId, title: 'New' })
    await client.journalEntry.update({ where: { id: kept.id }, data: { searchKey: 'as it was' } })
    expect(await found(actor, 'old')).toEqual({})
    expect(await fillSearchKeys(process.env.DATABASE_URL ?? '')).toBeGreaterThanOrEqual(3)
    expect(await found(actor, 'old')).toEqual({
      goal: ['Old Größe'],
      milestone: ['Old Schritt, 100 %'],
      entry: ['Old talk'],
    })
    expect(await found(actor, 'naive')).toEqual({ entry: ['Old talk'] })
    expect(await found(actor, '100 %')).toEqual({ milestone: ['Old Schritt, 100 %'] })
    expect(await found(actor, 'as it was')).toEqual({ entry: ['New'] })
    expect(await fillSearchKeys(process.env.DATABASE_URL ?? '')).toBe(0)
    // the key is the only thing that changed
    const { searchKey: _, ...after } = await client.journalEntry.findUniqueOrThrow({
      where: { id: entry.id },
    })
    const { searchKey: __, ...before } = entry
    expect(after).toEqual(before)
  })
})
