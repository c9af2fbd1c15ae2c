import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { countStatements } from '@/lib/db/statements'
import { loadFramework } from '@/lib/framework/commands'
import { forgetNewest } from '@/lib/framework/data'
import { builtIn } from '@/lib/framework/queries'
import { newId } from '@/lib/ids'
import { takeGoals } from '@/lib/plans/commands/take-goals'
import {
  welcomeCompetency,
  welcomeDone,
  welcomeGoals,
  welcomeRole,
  welcomeStanding,
} from '@/lib/progress/queries/welcome'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { noon, person, refusalOf, today } from '../plans/scene'
import { leadWithData } from './scene'

let lead: SignedIn
let newcomer: SignedIn

beforeAll(async () => {
  setClock(() => noon)
  await loadFramework({ kind: 'job' }, { ...wholeFramework(), key: builtIn })
  forgetNewest()
  lead = (await leadWithData(1)).actor
  newcomer = await person()
})
afterAll(() => setClock(null))

describe('the pages of the first plan’s path', () => {
  it('begin with the framework that a plan would use', async () => {
    const { plan, framework } = await welcomeRole(newcomer)
    expect(plan).toBeNull()
    expect(framework.key).toBe(builtIn)
    expect((await welcomeRole(lead)).plan?.roleKey).toBe('lead')
  })

  it('have nothing beyond the role while there is no plan', async () => {
    expect(await welcomeStanding(newcomer)).toBeNull()
    expect(await welcomeCompetency(newcomer, 'listening')).toBeNull()
    expect(await welcomeGoals(newcomer)).toBeNull()
    expect(await welcomeDone(newcomer)).toBeNull()
  })

  it('ask for what the role asks for, with the levels that were given', async () => {
    const page = await welcomeStanding(lead)
    expect(page?.asked.map(({ key }) => key)).toEqual(['handing-over', 'listening'])
    expect(page?.levels).toEqual({ 'handing-over': 2 })
  })

  it('refuse a competency that the framework does not have', async () => {
    expect((await welcomeCompetency(lead, 'listening'))?.competency.key).toBe('listening')
    expect((await refusalOf(welcomeCompetency(lead, 'flying'))).code).toBe('not-found')
  })

  it('suggest goals dated from today, without those that were taken', async () => {
    const { actor } = await leadWithData(1)
    const before = await welcomeGoals(actor)
    // no template leads above 2 in handing over; listening is not rated
    expect(before?.suggestions.map(({ form }) => [form.templateKey, form.startsOn])).toEqual([
      ['begin-listening', today],
    ])
    await takeGoals(actor, {
      requestId: newId(),
      goals: [{ templateKey: 'begin-listening', startsOn: today, dueOn: '2027-05-05' }],
    })
    expect(await welcomeGoals(actor)).toMatchObject({ suggestions: [], taken: 1 })
  })

  it('end with what there is', async () => {
    expect(await welcomeDone(lead)).toMatchObject({ goals: 1, first: { title: 'Late' } })
  })

  it('take few statements, however much data', async () => {
    const counts = async (of: (actor: SignedIn) => Promise<unknown>) =>
      Promise.all(
        [lead, (await leadWithData(12)).actor].map(async (actor) => {
          await of(actor)
          return (await countStatements(() => of(actor))).statements
        }),
      )
    expect(await counts(welcomeStanding)).toEqual([2, 2])
    expect(await counts(welcomeGoals)).toEqual([3, 3])
    expect(await counts(welcomeDone)).toEqual([4, 4])
  })

  it('are not for somebody who is signed out', async () => {
    const nobody = { kind: 'anonymous', from: { address: '127.0.0.1', userAgent: '' } } as const
    for (const query of [welcomeRole, welcomeStanding, welcomeGoals, welcomeDone])
      expect((await refusalOf(query(nobody))).code).toBe('unauthenticated')
  })
})
