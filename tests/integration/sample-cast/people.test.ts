import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { ownBin } from '@/lib/journal/queries/bin'
import { entryKinds } from '@/lib/journal/types'
import { goalsOfPlan } from '@/lib/plans/queries/goals-of-plan'
import { homePage } from '@/lib/progress/queries/home'
import { pastPlan, pastPlans } from '@/lib/progress/queries/past-plans'
import { planPage } from '@/lib/progress/queries/plan-page'
import { skillPage } from '@/lib/progress/queries/skill-page'
import { skillList } from '@/lib/skills/queries'
import { type CastMember, seedCast } from '@/prisma/sample-cast/seed-cast'
import { actorOf, builtInFramework, named } from './scene'

const today = '2026-06-15'

let cast: CastMember[]

beforeAll(async () => {
  setClock(() => new Date(`${today}T10:00:00Z`))
  await builtInFramework()
  cast = await seedCast()
})
afterAll(() => setClock(null))

const signedIn = (name: string) => actorOf(named(cast, name))

async function entriesOf(name: string) {
  return (await database()).journalEntry.findMany({
    where: { ownerId: named(cast, name).id, deletedAt: null },
    orderBy: { date: 'asc' },
  })
}

/** How many of the twelve months up to today have something in them. */
function monthsWith(dates: string[]): number {
  const past = dates.filter((date) => date > addDays(today, -365) && date <= today)
  return new Set(past.map((date) => date.slice(0, 7))).size
}

describe('the lead who is close to a principal engineer', () => {
  it('has a year with goals of every standing', async () => {
    const page = await planPage(signedIn('Wanjiru'))
    const { open, closed } = await goalsOfPlan(signedIn('Wanjiru'), page?.plan.id ?? '')
    expect(open.length + closed.length).toBeGreaterThanOrEqual(8)
    expect(new Set(closed.map(({ state }) => state))).toEqual(new Set(['achieved', 'dropped']))
    expect(closed.find(({ state }) => state === 'dropped')?.dropReason).toMatch(/\w/)
    const risks = open.map(({ risk }) => risk?.reason ?? null)
    expect(risks).toContain('milestones-overdue')
    expect(risks).toContain('behind')
    expect(risks).toContain(null)
    expect(open.flatMap(({ overdue }) => overdue)).toHaveLength(1)
  })

  it('has finished a plan before, whose figures grew and which left goals open', async () => {
    const actor = signedIn('Wanjiru')
    const [old] = await pastPlans(actor)
    expect(old?.to ?? 0).toBeGreaterThan((old?.from ?? 1) + 0.1)
    const { plan, goals, carried } = await pastPlan(actor, old?.id ?? '')
    expect(plan.worked && plan.didNotWork).toMatch(/\w/)
    expect(new Set(goals.map(({ state }) => state))).toEqual(new Set(['achieved', 'dropped', 'open']))
    expect(carried.map(({ goal }) => goal.state)).toEqual(['open'])
  })

  it('has some ninety entries of every kind over twelve months', async () => {
    const entries = await entriesOf('Wanjiru')
    expect(entries.length).toBeGreaterThanOrEqual(85)
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(entryKinds))
    expect(new Set(entries.map(({ state }) => state))).toEqual(new Set(['planned', 'in-progress', 'done']))
    expect(entries.some(({ isPrivate }) => isPrivate)).toBe(true)
    expect(monthsWith(entries.map(({ date }) => date))).toBeGreaterThanOrEqual(12)
  })

  it('says in entries what only their kinds have', async () => {
    const entries = await entriesOf('Wanjiru')
    const done = (...kinds: string[]) =>
      entries.filter(({ kind, state }) => state === 'done' && kinds.includes(kind))
    const certificates = done('certification').filter(({ number, expiresOn }) => number && expiresOn)
    expect(certificates.length).toBeGreaterThanOrEqual(2)
    expect(certificates.every(({ provider, endsOn }) => provider && endsOn)).toBe(true)
    const talks = done('talk')
    expect(talks.length).toBeGreaterThanOrEqual(4)
    expect(talks.every(({ provider, audience }) => provider && audience)).toBe(true)
    expect(talks.filter(({ slides }) => slides).length).toBeGreaterThanOrEqual(3)
    expect(done('course').every(({ provider, minutes }) => provider && minutes)).toBe(true)
    expect(done('article').filter(({ provider, link }) => provider && link)).toHaveLength(3)
    const sessions = done('mentoring').filter(({ provider, takenAway }) => provider && takenAway)
    expect(sessions.length).toBeGreaterThanOrEqual(8)
  })

  it('has a certificate that expires soon, and something in the bin', async () => {
    const home = await homePage(signedIn('Wanjiru'))
    expect(home.expiring.map(({ title }) => title)).toEqual(['Secure payment systems, practitioner'])
    expect((await ownBin(signedIn('Wanjiru'))).entries.length).toBeGreaterThanOrEqual(2)
  })

  it('has milestones that came again, each made after the one before was done', async () => {
    const milestones = await (await database()).milestone.findMany({
      where: { goal: { ownerId: named(cast, 'Wanjiru').id }, repeats: { not: null } },
      orderBy: { dueOn: 'asc' },
    })
    const [first, second, third] = milestones
    expect(milestones.map(({ completedOn }) => completedOn !== null)).toEqual([true, true, false])
    expect([first?.followsId, second?.followsId, third?.followsId]).toEqual([null, first?.id, second?.id])
    expect(third && third.dueOn > today).toBe(true)
  })

  it('has skills with levels over the year, notes, entries that served them, and one in the archive', async () => {
    const filter = { words: '', competencyKey: null, since: null, withArchived: true }
    const skills = await skillList(signedIn('Wanjiru'), filter)
    expect(skills.length).toBeGreaterThanOrEqual(12)
    expect(skills.filter(({ archivedAt }) => archivedAt)).toHaveLength(1)
    expect(skills.filter(({ steps }) => steps.length > 1).length).toBeGreaterThanOrEqual(10)
    const kept = skills.filter(({ targetLevel, archivedAt }) => targetLevel !== null && !archivedAt)
    expect(new Set(kept.map(({ level, targetLevel }) => level >= (targetLevel ?? 0)))).toEqual(
      new Set([true, false]),
    )
    const halls = skills.find(({ name }) => name === 'Speaking in front of a hall')
    const restores = skills.find(({ name }) => name === 'Restoring a database by the clock')
    expect((await skillPage(signedIn('Wanjiru'), halls?.id ?? '')).entries.length).toBeGreaterThanOrEqual(3)
    expect((await skillPage(signedIn('Wanjiru'), restores?.id ?? '')).skill.note).toMatch(/\w/)
    expect((await planPage(signedIn('Wanjiru')))?.growth?.levels).toBeGreaterThan(10)
  })

  it('rates rising levels over the year, and voids one rating', async () => {
    const lead = named(cast, 'Wanjiru')
    const ratings = await (await database()).rating.findMany({
      where: { subjectId: lead.id },
      orderBy: { ratedAt: 'asc' },
    })
    expect(lead.ratings).toBeGreaterThanOrEqual(60)
    expect(ratings.filter(({ voidedAt }) => voidedAt)).toHaveLength(1)
    const levels = new Map<string, number[]>()
    for (const { competencyKey, level, voidedAt } of ratings)
      if (!voidedAt) levels.set(competencyKey, [...(levels.get(competencyKey) ?? []), level])
    for (const [key, given] of levels) expect([key, given]).toEqual([key, given.toSorted((a, b) => a - b)])
  })

  it('has levels that evidence supports, others above it, a guest’s word, a private entry and something withdrawn', async () => {
    const page = await planPage(signedIn('Wanjiru'))
    const standings = page?.standing.areas.flatMap(({ competencies }) => competencies) ?? []
    const levels = Object.fromEntries(
      standings.map(({ competency, current, supported }) => [competency.key, [current.level, supported]]),
    )
    expect(levels).toMatchObject({
      delegation: [3, 3],
      'decision-making': [4, 4],
      'technical-oversight': [4, 2],
      'project-coordination': [3, 2],
      'mentorship-and-coaching': [4, 2],
      'public-speaking': [2, 2],
      communication: [3, 1],
      publishing: [3, 0],
    })
    const claims = await (await database()).evidence.findMany({
      where: { ownerId: named(cast, 'Wanjiru').id },
      include: { entry: true, endorsements: true, observables: true },
    })
    expect(claims.filter(({ entry }) => entry.isPrivate)).toHaveLength(1)
    expect(claims.filter(({ withdrawnAt }) => withdrawnAt)).toHaveLength(1)
    const said = claims.flatMap(({ endorsements }) => endorsements)
    expect(said.filter(({ guestName, counts }) => guestName && !counts)).toHaveLength(1)
    expect(said.filter(({ withdrawnAt }) => withdrawnAt)).toHaveLength(1)
    // as the product would have taken it: what others say is of what they may see, after it was claimed
    for (const { entry, endorsements, createdAt } of claims) {
      expect(entry.state).toBe('done')
      expect(entry.isPrivate && endorsements.length > 0).toBe(false)
      for (const { at } of endorsements) expect(at >= createdAt).toBe(true)
    }
  })

  it('stands nearer to the target than the lead who aims at product management', async () => {
    const [one, other] = await Promise.all(['Wanjiru', 'Mateus'].map((name) => planPage(signedIn(name))))
    expect(one?.standing.role?.key).toBe('principal-engineer')
    expect(other?.standing.role?.key).toBe('product-management')
    expect(one?.standing.progress).toBeGreaterThan(0.7)
    expect(one?.standing.progress ?? 0).toBeGreaterThan(other?.standing.progress ?? 0)
  })
})

describe('the lead who aims at product management', () => {
  it('has a year of entries, goals of every standing, rising levels and skills that grew', async () => {
    const entries = await entriesOf('Mateus')
    expect(entries.length).toBeGreaterThanOrEqual(40)
    expect(monthsWith(entries.map(({ date }) => date))).toBeGreaterThanOrEqual(12)
    const page = await planPage(signedIn('Mateus'))
    expect(page && page.plan.startsOn <= addDays(today, -360)).toBe(true)
    const { goals } = page ?? { goals: { open: [], closed: [] } }
    expect(new Set(goals.closed.map(({ state }) => state))).toEqual(new Set(['achieved', 'dropped']))
    expect(new Set(goals.open.map(({ risk }) => risk !== null))).toEqual(new Set([true, false]))
    expect(page?.growth?.skills).toBeGreaterThanOrEqual(6)
    const ratings = await (await database()).rating.findMany({
      where: { subjectId: named(cast, 'Mateus').id, competencyKey: 'strategic-alignment' },
      orderBy: { ratedAt: 'asc' },
    })
    expect([...new Set(ratings.map(({ level }) => level))]).toEqual([1, 2, 3])
  })

  it('has a level that evidence supports', async () => {
    const page = await planPage(signedIn('Mateus'))
    const standings = page?.standing.areas.flatMap(({ competencies }) => competencies) ?? []
    expect(standings.find(({ competency }) => competency.key === 'delegation')).toMatchObject({
      current: { level: 3 },
      supported: 2,
    })
  })

  it('repeats a milestone every month and another every fortnight', async () => {
    const milestones = await (await database()).milestone.findMany({
      where: { goal: { ownerId: named(cast, 'Mateus').id }, followsId: { not: null } },
    })
    expect(new Set(milestones.map(({ repeats }) => repeats))).toEqual(new Set(['month', 'two-weeks']))
    expect(milestones.filter(({ completedOn }) => completedOn === null)).toHaveLength(1)
  })
})

describe('the two who mentor', () => {
  it.each([
    ['Rangi', 'Wanjiru'],
    ['Farid', 'Mateus'],
  ])('%s meets %s on the days that both have in their journals', async (mentor, mentee) => {
    const daysOf = async (name: string, other: string) =>
      (await entriesOf(name))
        .filter(({ kind, provider }) => kind === 'mentoring' && provider === named(cast, other).name)
        .map(({ date, state }) => `${date} ${state}`)
    const days = await daysOf(mentor, mentee)
    expect(days).toEqual(await daysOf(mentee, mentor))
    expect(days.filter((day) => day.endsWith('done')).length).toBeGreaterThanOrEqual(5)
    expect(days.filter((day) => day.endsWith('planned'))).toHaveLength(1)
  })

  it.each(['Rangi', 'Farid'])('%s has goals, levels and skills of their own', async (name) => {
    const page = await planPage(signedIn(name))
    expect(page?.goals.open.length).toBeGreaterThanOrEqual(1)
    expect(page?.growth?.skills).toBeGreaterThanOrEqual(1)
    expect(named(cast, name).ratings).toBeGreaterThanOrEqual(5)
  })
})
