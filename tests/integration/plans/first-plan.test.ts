import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { loadFramework } from '@/lib/framework/commands'
import { forgetNewest } from '@/lib/framework/data'
import { builtIn } from '@/lib/framework/queries'
import { newId } from '@/lib/ids'
import { keepWelcomeStep } from '@/lib/people/commands/keep-welcome-step'
import { chooseRole } from '@/lib/plans/commands/choose-role'
import { takeGoals } from '@/lib/plans/commands/take-goals'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { anonymous } from '@/tests/support/factories/people'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { eventsOf, noon, person, planner, refusalOf, today } from './scene'

beforeAll(async () => {
  setClock(() => noon)
  await loadFramework({ kind: 'job' }, { ...wholeFramework(), key: builtIn })
  forgetNewest()
})
afterAll(() => setClock(null))

async function stepOf({ personId }: SignedIn): Promise<string | null> {
  const client = await database()
  return (await client.person.findUniqueOrThrow({ where: { id: personId } })).welcomeStep
}

async function goalsOf({ personId }: SignedIn) {
  const client = await database()
  return client.goal.findMany({
    where: { ownerId: personId },
    orderBy: { title: 'asc' },
    include: { milestones: { orderBy: { position: 'asc' } }, competencies: true },
  })
}

describe('choosing the role of the first plan', () => {
  it('starts a plan for a year and goes on to the first competency that the role asks for', async () => {
    const ada = await person()
    expect(await chooseRole(ada, { roleKey: 'lead', version: '' })).toEqual({ next: 'levels/handing-over' })
    const plan = await activePlan(ada)
    expect(plan).toMatchObject({ roleKey: 'lead', startsOn: today, horizonOn: '2028-03-10', version: 1 })
    expect(await eventsOf(plan?.id ?? '')).toEqual(['plan.started'])
    expect(await stepOf(ada)).toBe('levels/handing-over')
  })

  it('goes on with what the baseline asks for where there is no role yet', async () => {
    const ada = await person()
    expect(await chooseRole(ada, { roleKey: null, version: '' })).toEqual({ next: 'levels/building' })
    expect((await activePlan(ada))?.roleKey).toBeNull()
  })

  it('changes the role of the plan that there is, and nothing else of it', async () => {
    const { actor, planId } = await planner()
    const before = await activePlan(actor)
    await chooseRole(actor, { roleKey: 'expert', version: 1 })
    expect(await activePlan(actor)).toEqual({ ...before, roleKey: 'expert', version: 2 })
    expect(await eventsOf(planId)).toEqual(['plan.edited'])
    // the same again is no change
    await chooseRole(actor, { roleKey: 'expert', version: 1 })
    expect((await activePlan(actor))?.version).toBe(2)
  })

  it('makes one plan of the same choice ten times at once', async () => {
    const ada = await person()
    await Promise.all(Array.from({ length: 10 }, () => chooseRole(ada, { roleKey: 'lead', version: '' })))
    const client = await database()
    expect(await client.plan.count({ where: { ownerId: ada.personId } })).toBe(1)
  })

  it('asks when the role was changed elsewhere since', async () => {
    const { actor } = await planner()
    await chooseRole(actor, { roleKey: 'expert', version: 1 })
    const conflict = { code: 'conflict', theirs: { roleKey: 'expert' }, version: 2 }
    for (const version of [1, ''] as const)
      expect(await refusalOf(chooseRole(actor, { roleKey: 'lead', version }))).toEqual(conflict)
    expect((await activePlan(actor))?.roleKey).toBe('expert')
  })

  it('refuses a role that is none to aim at, and somebody who is signed out', async () => {
    const ada = await person()
    expect(await refusalOf(chooseRole(ada, { roleKey: 'start', version: '' }))).toEqual({
      code: 'invalid',
      fields: { roleKey: 'role-unknown' },
    })
    expect(await activePlan(ada)).toBeNull()
    expect(await stepOf(ada)).toBeNull()
    expect((await refusalOf(chooseRole(anonymous(), { roleKey: null, version: '' }))).code).toBe(
      'unauthenticated',
    )
  })
})

const begin = { templateKey: 'begin-building', startsOn: today, dueOn: '2027-05-05' }

describe('taking the suggested goals', () => {
  it('makes each with its milestones and an event, in one transaction, and ends the path', async () => {
    const { actor } = await planner()
    const later = { templateKey: 'begin-listening', startsOn: '2027-04-01', dueOn: '2027-07-22' }
    const input = { requestId: newId(), goals: [begin, later] }
    const { commits } = await countStatements(() => takeGoals(actor, input))
    expect(commits).toBe(1)
    const [building, listening] = await goalsOf(actor)
    expect(building).toMatchObject({
      title: 'Begin with building',
      outcome: 'It is begun.',
      startsOn: today,
      dueOn: '2027-05-05',
      templateKey: 'begin-building',
      competencies: [{ competencyKey: 'building' }],
      milestones: [
        { title: 'Begun', dueOn: '2027-03-17' },
        { title: 'Half done', dueOn: '2027-04-07' },
        { title: 'Done', dueOn: '2027-05-05' },
      ],
    })
    // twice the template's time: the milestones move along
    expect(listening?.milestones.map(({ dueOn }) => dueOn)).toEqual([
      '2027-04-15',
      '2027-05-27',
      '2027-07-22',
    ])
    expect(await eventsOf(building?.id ?? '')).toEqual(['goal.created'])
    expect(await stepOf(actor)).toBe('done')
  })

  it('makes nothing twice of a repeated request, ten times at once', async () => {
    const { actor } = await planner()
    const input = { requestId: newId(), goals: [begin] }
    await Promise.all(Array.from({ length: 10 }, () => takeGoals(actor, input)))
    expect(await goalsOf(actor)).toHaveLength(1)
    const otherDay = { ...input, goals: [{ ...begin, dueOn: '2027-06-01' }] }
    expect(await refusalOf(takeGoals(actor, otherDay))).toEqual({
      code: 'illegal',
      reason: 'goal-saved-before',
    })
  })

  it('takes as many statements for two goals as for one', async () => {
    const statements = async (...goals: (typeof begin)[]) => {
      const { actor } = await planner()
      return (await countStatements(() => takeGoals(actor, { requestId: newId(), goals }))).statements
    }
    expect(await statements(begin, { ...begin, templateKey: 'begin-listening' })).toBe(
      await statements(begin),
    )
  })

  it('takes none', async () => {
    const { actor } = await planner()
    expect(await takeGoals(actor, { requestId: newId(), goals: [] })).toEqual({ taken: 0 })
    expect(await goalsOf(actor)).toEqual([])
    expect(await stepOf(actor)).toBe('done')
  })

  it('makes none when one is refused', async () => {
    const { actor } = await planner()
    const backwards = { templateKey: 'begin-listening', startsOn: today, dueOn: '2027-03-09' }
    expect(await refusalOf(takeGoals(actor, { requestId: newId(), goals: [begin, backwards] }))).toEqual({
      code: 'invalid',
      fields: { 'goals.begin-listening.dueOn': 'due-before-start' },
    })
    const unknown = { ...begin, templateKey: 'no-such-template' }
    expect(await refusalOf(takeGoals(actor, { requestId: newId(), goals: [begin, unknown] }))).toEqual({
      code: 'invalid',
      reason: 'template-unknown',
    })
    expect(await goalsOf(actor)).toEqual([])
    expect(await stepOf(actor)).toBeNull()
  })

  it('needs a plan', async () => {
    const ada = await person()
    expect(await refusalOf(takeGoals(ada, { requestId: newId(), goals: [begin] }))).toEqual({
      code: 'illegal',
      reason: 'no-plan',
    })
  })
})

it('remembers where the path goes on, and is no edit of the account', async () => {
  const ada = await person()
  await keepWelcomeStep(ada, { step: 'goals' })
  expect(await stepOf(ada)).toBe('goals')
  const client = await database()
  expect((await client.person.findUniqueOrThrow({ where: { id: ada.personId } })).version).toBe(1)
  expect((await refusalOf(keepWelcomeStep(anonymous(), { step: 'goals' }))).code).toBe('unauthenticated')
})
