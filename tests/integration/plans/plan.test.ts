import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { loadFramework } from '@/lib/framework/commands'
import { builtIn } from '@/lib/framework/queries'
import { editPlan } from '@/lib/plans/commands/edit-plan'
import { startPlan } from '@/lib/plans/commands/start-plan'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { anonymous } from '@/tests/support/factories/people'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { eventsOf, noon, person, planner, refusalOf, today } from './scene'

const someRole = wholeFramework().roles.find(({ kind }) => kind === 'target')?.key ?? ''
const baseline = wholeFramework().roles.find(({ kind }) => kind === 'baseline')?.key ?? ''
const nothingSaid = { roleKey: null, startsOn: null, horizonOn: null }
let newest: string

beforeAll(async () => {
  setClock(() => noon)
  await loadFramework({ kind: 'job' }, { ...wholeFramework(), key: builtIn, title: 'The first' })
  newest = (await loadFramework({ kind: 'job' }, { ...wholeFramework(), key: builtIn })).id
})

async function plansOf({ personId }: SignedIn) {
  const client = await database()
  return client.plan.findMany({ where: { ownerId: personId } })
}

describe('starting a plan', () => {
  it('begins today on the newest framework and ends a year on where nothing is said', async () => {
    const ada = await person()
    const plan = await startPlan(ada, nothingSaid)
    expect(plan).toEqual({
      id: plan.id,
      ownerId: ada.personId,
      frameworkVersionId: newest,
      roleKey: null,
      startsOn: today,
      horizonOn: '2028-03-10',
      version: 1,
    })
    expect(await activePlan(ada)).toEqual(plan)
    expect(await eventsOf(plan.id)).toEqual(['plan.started'])
  })

  it('begins on the day that it is for its owner', async () => {
    const inSamoa = await person('Pacific/Pago_Pago')
    setClock(() => new Date('2027-03-10T08:00:00Z'))
    const plan = await startPlan(inSamoa, nothingSaid)
    setClock(() => noon)
    expect(plan.startsOn).toBe('2027-03-09')
  })

  it('gives the plan that the same submission made before, ten times at once', async () => {
    const ada = await person()
    const said = { roleKey: someRole, startsOn: today, horizonOn: '2027-12-31' }
    const plans = await Promise.all(Array.from({ length: 10 }, () => startPlan(ada, said)))
    expect(new Set(plans.map(({ id }) => id)).size).toBe(1)
    expect(await plansOf(ada)).toHaveLength(1)
    expect(await eventsOf(plans[0]?.id ?? '')).toEqual(['plan.started'])
  })

  it('refuses a second plan with other terms and keeps the first', async () => {
    const ada = await person()
    const first = await startPlan(ada, nothingSaid)
    expect(await refusalOf(startPlan(ada, { ...nothingSaid, roleKey: someRole }))).toEqual({
      code: 'illegal',
      reason: 'plan-active',
    })
    expect(await activePlan(ada)).toEqual(first)
  })

  it('refuses the baseline and an unknown role as a target, and a horizon before the start', async () => {
    const ada = await person()
    for (const roleKey of ['astronaut', baseline]) {
      expect(
        await refusalOf(startPlan(ada, { roleKey, startsOn: '2027-05-01', horizonOn: '2027-04-30' })),
      ).toEqual({
        code: 'invalid',
        fields: { roleKey: 'role-unknown', horizonOn: 'horizon-not-after-start' },
      })
    }
    expect(await plansOf(ada)).toEqual([])
  })

  it('is refused to somebody who is not signed in', async () => {
    expect(await refusalOf(startPlan(anonymous(), nothingSaid))).toEqual({
      code: 'unauthenticated',
    })
    expect(await refusalOf(startPlan({ kind: 'operator' }, nothingSaid))).toEqual({ code: 'forbidden' })
  })
})

describe('editing a plan', () => {
  const terms = { roleKey: someRole, startsOn: '2027-02-01', horizonOn: '2028-01-31' }

  it('changes the target role and the days of a plan in one transaction', async () => {
    const { actor, planId } = await planner()
    const { commits } = await countStatements(() => editPlan(actor, { id: planId, version: 1, ...terms }))
    expect(commits).toBe(1)
    expect(await activePlan(actor)).toMatchObject({ ...terms, version: 2 })
    expect(await eventsOf(planId)).toEqual(['plan.edited'])
  })

  it('takes the target role away again', async () => {
    const { actor, planId } = await planner()
    await editPlan(actor, { id: planId, version: 1, ...terms })
    await editPlan(actor, { id: planId, version: 2, ...terms, roleKey: null })
    expect(await activePlan(actor)).toMatchObject({ roleKey: null, version: 3 })
  })

  it('gives what is stored to the second of two editors of a plan', async () => {
    const { actor, planId } = await planner()
    await editPlan(actor, { id: planId, version: 1, ...terms })
    expect(await refusalOf(editPlan(actor, { id: planId, version: 1, ...terms, roleKey: null }))).toEqual({
      code: 'conflict',
      theirs: terms,
      version: 2,
    })
    expect(await activePlan(actor)).toMatchObject(terms)
  })

  it('is no conflict when both editors of a plan wrote the same', async () => {
    const { actor, planId } = await planner()
    await editPlan(actor, { id: planId, version: 1, ...terms })
    expect(await editPlan(actor, { id: planId, version: 1, ...terms })).toEqual({ id: planId })
    expect(await activePlan(actor)).toMatchObject({ ...terms, version: 2 })
  })

  it('hides a plan from a stranger', async () => {
    const { planId } = await planner()
    const stranger = (await planner()).actor
    const edit = { version: 1, ...terms }
    const refused = await refusalOf(editPlan(stranger, { id: planId, ...edit }))
    expect(refused).toEqual({ code: 'not-found' })
    expect(await refusalOf(editPlan(stranger, { id: 'no-such-plan', ...edit }))).toEqual(refused)
  })
})
