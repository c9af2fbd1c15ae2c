import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashPassword, passwordMatches } from '@/lib/auth/password'
import { calendarDay, now, setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { competencyOrder, goalTemplateOf } from '@/lib/framework/rules/competencies'
import { roleOf } from '@/lib/framework/rules/roles'
import { frameworkSchema } from '@/lib/framework/schema'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { dayFaults } from '@/lib/journal/rules/days'
import { type EntryState, entryKinds } from '@/lib/journal/types'
import { goalsOfPlan } from '@/lib/plans/queries/goals-of-plan'
import { withinGoal } from '@/lib/plans/rules/goal-faults'
import { planPage } from '@/lib/progress/queries/plan-page'
import { readFramework } from '@/prisma/framework-files'
import { readCast } from '@/prisma/sample-cast/read-cast'
import { type CastMember, seedCast } from '@/prisma/sample-cast/seed-cast'
import { defaultPassword, makePerson, signedInAs } from '@/tests/support/factories/people'

let framework: FrameworkDefinition

beforeAll(async () => {
  const folder = fileURLToPath(new URL('../../../prisma/frameworks/technical-lead', import.meta.url))
  const files = await readFramework(folder)
  framework = frameworkSchema.parse(files)
  await loadFramework({ kind: 'job' }, files)
})
beforeEach(() => setClock(() => new Date('2026-06-15T10:00:00Z')))
afterEach(async () => {
  setClock(null)
  const db = await database()
  await db.activityEvent.deleteMany()
  await db.person.deleteMany()
})

/** The person of the cast with this first name. */
function named(cast: readonly CastMember[], name: string): CastMember {
  const found = cast.find((member) => member.name.startsWith(`${name} `))
  if (!found) throw new Error(`The cast has no ${name}.`)
  return found
}

function actorOf({ id, name, email }: CastMember, timeZone = 'Europe/Berlin') {
  return signedInAs({ id, name, email, timeZone, isOperator: false, version: 1 })
}

async function rows() {
  const db = await database()
  return Promise.all([
    db.person.count(),
    db.plan.count(),
    db.goal.count(),
    db.milestone.count(),
    db.rating.count(),
    db.journalEntry.count(),
    db.activityEvent.count(),
  ])
}

describe('the sample cast', () => {
  it('says how much it has stored for each of its four people', async () => {
    const cast = await seedCast()
    const sum = (of: 'goals' | 'milestones' | 'ratings' | 'entries') =>
      cast.reduce((total, member) => total + member[of], 0)
    const [people, plans, goals, milestones, ratings, entries] = await rows()
    expect([people, plans]).toEqual([cast.length, cast.length])
    expect(cast).toHaveLength(4)
    expect([goals, milestones, ratings, entries]).toEqual([
      sum('goals'),
      sum('milestones'),
      sum('ratings'),
      sum('entries'),
    ])
  })

  it('refuses to be stored twice and doubles nothing', async () => {
    await seedCast()
    const before = await rows()
    await expect(seedCast()).rejects.toThrow(
      'The sample cast is in this database already; nothing was added.',
    )
    expect(await rows()).toEqual(before)
  })

  it('is stored once by two programs at once', async () => {
    const outcomes = await Promise.allSettled([seedCast(), seedCast()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await rows())[0]).toBe(4)
  })

  it('stores nobody when one of its addresses belongs to somebody already', async () => {
    await makePerson(await database(), { email: 'Farid@example.org' })
    await expect(seedCast()).rejects.toThrow(/nothing was added/)
    expect(await rows()).toEqual([1, 0, 0, 0, 0, 0, 0])
  })

  it('has its first person run an installation in which nobody else has an account', async () => {
    const cast = await seedCast()
    expect(cast.map(({ isOperator }) => isOperator)).toEqual([true, false, false, false])
    const operators = await (await database()).person.findMany({ where: { isOperator: true } })
    expect(operators.map(({ id, operatorKey }) => [id, operatorKey])).toEqual([[cast[0]?.id, 'operator']])
  })

  it('leaves the running of an installation to whoever was there first', async () => {
    await makePerson(await database(), { isOperator: true })
    expect((await seedCast()).some(({ isOperator }) => isOperator)).toBe(false)
  })

  it('signs in with the password that it was given, else with that of the tests', async () => {
    const hashOf = async () => (await (await database()).person.findFirstOrThrow()).passwordHash
    await seedCast()
    expect(await passwordMatches(await hashOf(), defaultPassword)).toBe(true)
    await (await database()).person.deleteMany()
    await seedCast({ passwordHash: await hashPassword('another long password') })
    expect(await passwordMatches(await hashOf(), 'another long password')).toBe(true)
  })

  it('names only competencies, roles and templates of the built-in framework', async () => {
    const known = new Set(competencyOrder(framework))
    for (const { person, ratings, goals, journal } of await readCast()) {
      const keys = [...Object.keys(ratings), ...[...goals, ...journal].flatMap((one) => one.competencies)]
      expect(keys.filter((key) => !known.has(key))).toEqual([])
      const templates = goals.flatMap(({ template }) => template ?? [])
      expect(templates.filter((key) => !goalTemplateOf(framework, key))).toEqual([])
      expect([null, 'target']).toContain(
        person.plan.role === null ? null : roleOf(framework, person.plan.role)?.kind,
      )
      const levels = Object.values(ratings).flatMap((given) => given.map(({ level }) => level))
      expect(levels.every((level) => level <= framework.levels.length)).toBe(true)
    }
  })

  it.each(['2026-06-15T10:00:00Z', '2028-03-05T23:30:00Z', '2031-01-01T00:10:00Z'])(
    'holds only days that the product would have taken, seen from %s',
    async (instant) => {
      setClock(() => new Date(instant))
      await seedCast()
      const db = await database()
      for (const person of await db.person.findMany()) {
        const today = calendarDay(now(), person.timeZone)
        const entries = await db.journalEntry.findMany({ where: { ownerId: person.id } })
        for (const entry of entries) {
          expect(dayFaults({ ...entry, state: entry.state as EntryState }, today)).toEqual({})
          expect(entry.createdAt <= now()).toBe(true)
        }
        const goals = await db.goal.findMany({ where: { ownerId: person.id }, include: { milestones: true } })
        for (const goal of goals) {
          expect(goal.startsOn <= goal.dueOn).toBe(true)
          expect((goal.closedOn ?? goal.startsOn) <= today).toBe(true)
          for (const milestone of goal.milestones) {
            expect(withinGoal(goal, milestone.dueOn), `${goal.title}: ${milestone.title}`).toBe(true)
            expect((milestone.completedOn ?? today) <= today).toBe(true)
          }
        }
        const events = await db.activityEvent.findMany({ where: { ownerId: person.id } })
        expect(events.every(({ at }) => at <= now())).toBe(true)
      }
    },
  )
})

describe('the lead who is close to a principal engineer', () => {
  it('has a year with goals of every standing', async () => {
    const cast = await seedCast()
    const lead = named(cast, 'Wanjiru')
    const actor = actorOf(lead)
    const page = await planPage(actor)
    const { open, closed } = await goalsOfPlan(actor, page?.plan.id ?? '')
    expect(open.length + closed.length).toBe(lead.goals)
    expect(new Set(closed.map(({ state }) => state))).toEqual(new Set(['achieved', 'dropped']))
    expect(closed.find(({ state }) => state === 'dropped')?.dropReason).toMatch(/\w/)
    const risks = open.map(({ risk }) => risk?.reason ?? null)
    expect(risks).toContain('milestones-overdue')
    expect(risks).toContain('behind')
    expect(risks).toContain(null)
    expect(open.flatMap(({ overdue }) => overdue)).toHaveLength(1)
  })

  it('has some ninety entries of every kind over twelve months', async () => {
    const { id } = named(await seedCast(), 'Wanjiru')
    const entries = await (await database()).journalEntry.findMany({ where: { ownerId: id } })
    expect(entries.length).toBeGreaterThanOrEqual(85)
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(entryKinds))
    expect(new Set(entries.map(({ state }) => state))).toEqual(new Set(['planned', 'in-progress', 'done']))
    const months = new Set(entries.map(({ date }) => date.slice(0, 7)).filter((month) => month <= '2026-06'))
    expect(months.size).toBeGreaterThanOrEqual(12)
  })

  it('rates rising levels over the year, and voids one rating', async () => {
    const lead = named(await seedCast(), 'Wanjiru')
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

  it('stands nearer to the target than the lead who aims at product management', async () => {
    const cast = await seedCast()
    const [one, other] = await Promise.all(
      ['Wanjiru', 'Mateus'].map((name) => planPage(actorOf(named(cast, name)))),
    )
    expect(one?.standing.role?.key).toBe('principal-engineer')
    expect(other?.standing.role?.key).toBe('product-management')
    expect(one?.standing.progress).toBeGreaterThan(0.7)
    expect(one?.standing.progress ?? 0).toBeGreaterThan(other?.standing.progress ?? 0)
  })
})
