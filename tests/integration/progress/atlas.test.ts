import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { loadFramework } from '@/lib/framework/commands'
import { forgetNewest } from '@/lib/framework/data'
import { builtIn } from '@/lib/framework/queries'
import { newId } from '@/lib/ids'
import { takeTemplate } from '@/lib/plans/commands/take-template'
import { atlasPage } from '@/lib/progress/queries/atlas-page'
import { makeEvidence } from '@/tests/support/factories/evidence'
import { makeEntry } from '@/tests/support/factories/journal'
import { anonymous } from '@/tests/support/factories/people'
import { makeRating } from '@/tests/support/factories/ratings'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { eventsOf, noon, person, planner, refusalOf, today } from '../plans/scene'
import { leadWithData } from './scene'

beforeAll(async () => {
  setClock(() => noon)
  await loadFramework({ kind: 'job' }, { ...wholeFramework(), key: builtIn })
  forgetNewest()
})
afterAll(() => setClock(null))

async function goalsOf(ownerId: string) {
  const client = await database()
  return client.goal.findMany({ where: { ownerId }, include: { milestones: true, competencies: true } })
}

describe('the atlas’s data', () => {
  it('has every role of the plan’s framework with the figures of what was rated', async () => {
    const { actor } = await leadWithData(1)
    const page = await atlasPage(actor, {})
    expect(page.roles.map(({ role, progress }) => [role.key, progress])).toEqual([
      ['start', 0],
      ['expert', 0],
      ['lead', 0.5],
    ])
    expect(page).toMatchObject({ hasPlan: true, planRole: 'lead', whatIf: null })
    expect(page.nearest?.role.key).toBe('lead')
    expect(page.path.map(({ competency }) => competency.key)).toEqual(['handing-over', 'listening'])
  })

  it('has the levels that evidence supports as of today', async () => {
    const { actor } = await leadWithData(1)
    const client = await database()
    const ownerId = actor.personId
    for (const observableKey of ['shows-1', 'shows-2'])
      await makeEvidence(client, {
        ...{ ownerId, entryId: (await makeEntry(client, { ownerId, date: today })).id },
        observables: [{ competencyKey: 'handing-over', observableKey }],
      })
    expect((await atlasPage(actor, {})).supported).toMatchObject({ 'handing-over': 1, listening: 0 })
  })

  it('takes at most six statements, with a month of data and with a year, whatever is asked', async () => {
    for (const months of [1, 12]) {
      const { actor } = await leadWithData(months)
      await atlasPage(actor, {})
      const asked = { role: 'expert', 'level.listening': '2', 'weight.listening': '3' }
      const { statements, result } = await countStatements(() => atlasPage(actor, asked))
      expect(statements).toBeLessThanOrEqual(6)
      expect(result.whatIf?.moved).toHaveLength(1)
    }
  })

  it('takes the newest framework and what was rated where there is no plan', async () => {
    const actor = await person()
    const client = await database()
    const { id: frameworkVersionId } = await client.frameworkVersion.findFirstOrThrow({
      where: { key: builtIn },
    })
    const subjectId = actor.personId
    await makeRating(client, { subjectId, frameworkVersionId, competencyKey: 'building', level: 2 })
    const page = await atlasPage(actor, {})
    expect(page).toMatchObject({ hasPlan: false, planRole: null, goals: {} })
    expect(page.nearest?.role.key).toBe('expert')
  })

  it('saves nothing of what is tried', async () => {
    const { actor } = await leadWithData(1)
    const client = await database()
    const stored = async () => ({
      ratings: await client.rating.findMany({ where: { subjectId: actor.personId } }),
      plans: await client.plan.findMany({ where: { ownerId: actor.personId } }),
      frameworks: await client.frameworkVersion.count(),
    })
    const before = await stored()
    await atlasPage(actor, { 'level.handing-over': '3', 'weight.listening': '3' })
    expect(await stored()).toEqual(before)
    expect((await atlasPage(actor, {})).roles.map(({ progress }) => progress)).toEqual([0, 0, 0.5])
  })

  it('is refused to somebody who is signed out', async () => {
    expect((await refusalOf(atlasPage(anonymous(), {}))).code).toBe('unauthenticated')
  })
})

describe('taking a goal template from the atlas', () => {
  const take = (templateKey: string) => ({ requestId: newId(), templateKey, roleKey: null })

  it('adds the goal from today on with its milestones, and the atlas knows it', async () => {
    const { actor } = await planner()
    await takeTemplate(actor, take('begin-listening'))
    const [goal] = await goalsOf(actor.personId)
    expect(goal).toMatchObject({ title: 'Begin with listening', startsOn: today, dueOn: '2027-05-05' })
    expect(goal?.milestones).toHaveLength(3)
    expect(goal?.competencies.map(({ competencyKey }) => competencyKey)).toEqual(['listening'])
    expect(await eventsOf(goal?.id ?? '')).toEqual(['goal.created'])
    expect((await atlasPage(actor, {})).goals).toEqual({ 'begin-listening': goal?.id })
  })

  it('makes one goal of a template, however often it is pressed', async () => {
    const { actor } = await planner()
    const once = take('begin-building')
    await Promise.all(Array.from({ length: 5 }, () => takeTemplate(actor, once)))
    await takeTemplate(actor, take('begin-building'))
    expect(await goalsOf(actor.personId)).toHaveLength(1)
  })

  it('is refused without a plan, for a template that there is not, and to somebody who is signed out', async () => {
    expect(await refusalOf(takeTemplate(await person(), take('begin-building')))).toMatchObject({
      code: 'illegal',
      reason: 'no-plan',
    })
    const { actor } = await planner()
    expect(await refusalOf(takeTemplate(actor, take('no-such')))).toMatchObject({
      reason: 'template-unknown',
    })
    expect((await refusalOf(takeTemplate(anonymous(), take('begin-building')))).code).toBe('unauthenticated')
    expect(await goalsOf(actor.personId)).toEqual([])
  })
})
