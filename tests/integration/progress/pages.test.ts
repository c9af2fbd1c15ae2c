import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { loadFramework } from '@/lib/framework/commands'
import { forgetNewest } from '@/lib/framework/data'
import { builtIn } from '@/lib/framework/queries'
import { competencyPage } from '@/lib/progress/queries/competency-page'
import { homePage } from '@/lib/progress/queries/home'
import { levelQuestion } from '@/lib/progress/queries/level-question'
import { planPage } from '@/lib/progress/queries/plan-page'
import { makeGoal } from '@/tests/support/factories/plans'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { noon, person, refusalOf, today } from '../plans/scene'
import { leadWithData } from './scene'

let month: SignedIn
let year: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  setClock(() => noon)
  await loadFramework({ kind: 'job' }, { ...wholeFramework(), key: builtIn })
  forgetNewest()
  month = (await leadWithData(1)).actor
  year = (await leadWithData(12)).actor
  stranger = await person()
})
afterAll(() => setClock(null))

const anonymous = { kind: 'anonymous', from: { address: '127.0.0.1', userAgent: '' } } as const

describe('the plan page’s data', () => {
  it('has the figures of the plan against its target role', async () => {
    const page = await planPage(month)
    expect(page?.standing.role?.key).toBe('lead')
    // handing-over 2 of 3 with weight 3, listening 0 of 2 with weight 1
    expect(page?.standing.progress).toBeCloseTo(0.5, 10)
    expect(
      page?.standing.areas.map(({ area, progress, finding }) => [area.key, progress, finding.kind]),
    ).toEqual([
      ['craft', null, 'elsewhere'],
      ['people', 0.5, 'short'],
    ])
    expect(page?.standing.path.map(({ competency }) => competency.key)).toEqual(['handing-over', 'listening'])
    expect(page?.today).toBe(today)
  })

  it('has the open goals and the five that were closed last', async () => {
    const page = await planPage(year)
    expect(page?.goals.open).toHaveLength(12)
    expect(page?.goals.closed).toHaveLength(5)
    expect(page?.goals.open[0]?.risk?.reason).toBe('milestones-overdue')
  })

  it('has by how much skills grew since the plan’s start', async () => {
    expect((await planPage(year))?.growth).toMatchObject({ skills: 12, levels: 12, shared: true })
  })

  it('takes seven statements, with a month of data and with a year', async () => {
    await planPage(month)
    for (const actor of [month, year])
      expect((await countStatements(() => planPage(actor))).statements).toBe(7)
  })

  it('is empty for somebody without a plan, whoever else has one', async () => {
    expect(await planPage(stranger)).toBeNull()
  })

  it('is refused to somebody who is signed out', async () => {
    expect((await refusalOf(planPage(anonymous))).code).toBe('unauthenticated')
  })
})

describe('a competency page’s data', () => {
  it('has the current level, what the role requires, and everything linked to the competency', async () => {
    const page = await competencyPage(month, 'handing-over')
    expect(page.current).toEqual({ level: 2, ground: 'self' })
    expect(page.requirement?.level).toBe(3)
    expect(page.ratings.map(({ level }) => level)).toEqual([2, 1])
    expect(page.goals.map(({ state }) => state)).toEqual(['open'])
    expect(page.entries).toHaveLength(3)
    expect(page.skills.map(({ level }) => level)).toEqual([2])
    expect(page.nextUnrated?.key).toBe('listening')
  })

  it('names the open goals before all others, however many were due later, then those closed last', async () => {
    const { actor, planId } = await leadWithData(1)
    const client = await database()
    const linked = { ownerId: actor.personId, planId, competencies: ['listening'] }
    for (let month = 1; month <= 9; month++)
      for (const day of [1, 2, 3])
        await makeGoal(client, {
          ...linked,
          title: `Closed ${month}-${day}`,
          dueOn: '2029-12-31',
          state: 'achieved',
          closedOn: `2027-0${month}-0${day}`,
        })
    for (const dueOn of ['2027-01-02', '2027-01-01'])
      await makeGoal(client, { ...linked, title: `Open ${dueOn}`, dueOn })
    const titles = (await competencyPage(actor, 'listening')).goals.map(({ title }) => title)
    expect(titles).toHaveLength(20)
    expect(titles.slice(0, 4)).toEqual(['Open 2027-01-01', 'Open 2027-01-02', 'Closed 9-3', 'Closed 9-2'])
  })

  it('asks for nothing where the target role does not', async () => {
    const page = await competencyPage(month, 'building')
    expect(page).toMatchObject({
      requirement: null,
      current: { level: 0, ground: 'none' },
      ratings: [],
      goals: [],
    })
  })

  it('measures against the newest framework’s baseline where there is no plan', async () => {
    const page = await competencyPage(stranger, 'building')
    expect(page.role?.key).toBe('start')
    expect(page.requirement?.level).toBe(1)
  })

  it('shows nothing of what others have under the same competency', async () => {
    const page = await competencyPage(stranger, 'handing-over')
    expect(page).toMatchObject({ current: { level: 0 }, ratings: [], goals: [], entries: [] })
  })

  it('is not found for a competency that the framework does not have', async () => {
    for (const key of ['swimming', 'constructor'])
      expect((await refusalOf(competencyPage(month, key))).code).toBe('not-found')
  })

  it('takes at most seven statements, with a month of data and with a year', async () => {
    for (const actor of [month, year]) {
      const { statements } = await countStatements(() => competencyPage(actor, 'handing-over'))
      expect(statements).toBeLessThanOrEqual(7)
    }
  })
})

describe('the question whether a level has changed', () => {
  it('says that a competency was rated only where it is', async () => {
    const answered = (competency: string) => levelQuestion(month, [], { kind: 'answered', competency })
    expect(await answered('handing-over')).toMatchObject({ isAnswered: true, level: 2 })
    expect(await answered('listening')).toBeNull()
    expect(await answered('swimming')).toBeNull()
  })
})

describe('the home page’s data', () => {
  it('sends somebody without a plan to start one', async () => {
    const home = await homePage(stranger)
    expect(home).toMatchObject({
      next: { kind: 'start-plan' },
      standing: null,
      milestones: [],
      atRisk: [],
      atRiskCount: 0,
      plannedThisWeek: [],
      expiring: [],
      activity: [],
    })
  })

  it('sends somebody with an unrated competency to rate it', async () => {
    expect((await homePage(month)).next).toEqual({ kind: 'rate', competency: 'listening', left: 1 })
  })

  it('has the next milestones and the goals at risk', async () => {
    const home = await homePage(month)
    expect(home.milestones.map(({ title, dueOn }) => [title, dueOn])).toEqual([['Next', '2027-04-01']])
    expect(home.atRisk.map(({ overdue }) => overdue.map(({ title }) => title))).toEqual([['Late']])
  })

  it('bounds its lists and says how many goals are at risk in all', async () => {
    const home = await homePage(year)
    expect(home.milestones).toHaveLength(5)
    expect(home.atRisk).toHaveLength(6)
    expect(home.atRiskCount).toBe(12)
  })

  it('takes at most seven statements on the home page, with a month of data and with a year', async () => {
    for (const actor of [month, year]) {
      const { statements } = await countStatements(() => homePage(actor))
      expect(statements).toBeLessThanOrEqual(7)
    }
  })
})
