import { createHash } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashPassword, passwordMatches } from '@/lib/auth/password'
import { calendarDay, now, setClock } from '@/lib/clock'
import { database, type Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { competencyOrder, goalTemplateOf } from '@/lib/framework/rules/competencies'
import { roleOf } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { dayFaults } from '@/lib/journal/rules/days'
import type { EntryState } from '@/lib/journal/types'
import { withinGoal } from '@/lib/plans/rules/goal-faults'
import { homePage } from '@/lib/progress/queries/home'
import { readSigned } from '@/lib/reviews/rules/signed-content'
import { readCast, readTogether } from '@/prisma/sample-cast/read-cast'
import { seedCast } from '@/prisma/sample-cast/seed-cast'
import { storeMember } from '@/prisma/sample-cast/store-member'
import { storeTogether } from '@/prisma/sample-cast/store-together'
import type { Storing } from '@/prisma/sample-cast/storing'
import { defaultPassword, makePerson } from '@/tests/support/factories/people'
import { actorOf, builtInFramework, named } from './scene'

let framework: FrameworkDefinition

beforeAll(async () => {
  framework = await builtInFramework()
})
beforeEach(() => setClock(() => new Date('2026-06-15T10:00:00Z')))
afterEach(async () => {
  setClock(null)
  await removeCast()
})

/** How many ratings of themselves the owners gave in reviews that are revealed. */
async function ratingsInReviews(): Promise<number> {
  const { reviews } = await readTogether()
  return reviews
    .filter(({ revealed }) => revealed !== undefined)
    .flatMap(({ competencies }) => Object.values(competencies))
    .filter(({ owner }) => owner !== undefined).length
}

async function removeCast(): Promise<void> {
  const db = await database()
  await db.activityEvent.deleteMany()
  await db.person.deleteMany()
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
    // one of them has finished a plan before
    expect([people, plans]).toEqual([cast.length, cast.length + 1])
    expect(cast).toHaveLength(4)
    expect([goals, milestones, ratings, entries]).toEqual([
      sum('goals'),
      sum('milestones'),
      sum('ratings') + (await ratingsInReviews()),
      sum('entries'),
    ])
  })

  it('has two signed reviews and one in preparation, as the product would have kept them', async () => {
    const cast = await seedCast()
    const db = await database()
    const lead = named(cast, 'Wanjiru')
    const reviews = await db.review.findMany({ where: { ownerId: lead.id }, orderBy: { scheduledAt: 'asc' } })
    expect(reviews.map(({ state }) => state)).toEqual(['signed', 'signed', 'preparing'])
    const [first, second, next] = reviews
    const signed = await db.signedReview.findMany({
      where: { ownerId: lead.id },
      orderBy: { signedAt: 'asc' },
    })
    expect(signed.map(({ id }) => id)).toEqual([first?.id, second?.id])
    for (const { canonical, hash } of signed)
      expect(createHash('sha256').update(canonical).digest('hex')).toBe(hash)
    // each was kept as it stood then: the promise was put off after the first one was signed
    const states = signed.map(({ canonical }) => readSigned(canonical).promises.map(({ state }) => state))
    expect(states).toEqual([
      ['open', 'open', 'open'],
      ['open', 'open', 'open'],
    ])
    const agreed = await db.agreedLevel.findMany({ where: { subjectId: lead.id } })
    expect(agreed).toHaveLength(10)
    const drafts = await db.reviewRating.findMany({ where: { reviewId: next?.id ?? '' } })
    expect(drafts.filter(({ side }) => side === 'other')).toHaveLength(5)
    expect(drafts.filter(({ side }) => side === 'owner')).toHaveLength(2)
    const open = await db.reviewPromise.findMany({
      where: { ownerId: lead.id, state: 'open' },
      include: { dates: true },
    })
    expect(open.map(({ dates }) => dates.length).sort()).toEqual([1, 3])
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

  it('claims entries only for observables of the built-in framework, under competencies of theirs', async () => {
    const [cast, { evidence }] = [await readCast(), await readTogether()]
    for (const { owner, entry: title, shows } of evidence) {
      const member = cast.find(({ person }) => person.email.startsWith(`${owner}@`))
      const entry = member?.journal.find((one) => one.title === title)
      for (const [key, observables] of Object.entries(shows)) {
        const known = framework.competencies.find((one) => one.key === key)?.observables ?? []
        expect(observables.filter((one) => !known.some(({ key }) => key === one))).toEqual([])
        expect([title, entry?.competencies.includes(key)]).toEqual([title, true])
      }
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

  it('moves with today: seen three years later, everything lies as far from that day as before', async () => {
    const seenFrom = async (today: string) => {
      setClock(() => new Date(`${today}T10:00:00Z`))
      await removeCast()
      await seedCast()
      return offsets(today)
    }
    // both are Mondays
    const before = await seenFrom('2026-06-15')
    expect(await seenFrom('2029-06-18')).toEqual(before)
    expect(before.length).toBeGreaterThan(500)
  })

  it('has something planned for the week, be today a Monday, a Friday or a weekend’s day', async () => {
    for (const date of [15, 19, 20, 21]) {
      setClock(() => new Date(`2026-06-${date}T10:00:00Z`))
      await removeCast()
      const cast = await seedCast()
      for (const name of ['Wanjiru', 'Mateus']) {
        const { plannedThisWeek } = await homePage(actorOf(named(cast, name)))
        expect([name, date, plannedThisWeek.length > 0]).toEqual([name, date, true])
      }
    }
  })

  it('is written by the factories of the tests alone', async () => {
    const { id: frameworkVersionId } = await (await database()).frameworkVersion.findFirstOrThrow()
    const at = { now: now(), frameworkVersionId }
    const writers = new Set<string>()
    const [cast, together] = [await readCast(), await readTogether()]
    await transaction(async (tx) => {
      const stored = new Map<string, Storing>()
      for (const member of cast) {
        const { storing } = await storeMember(watched(tx, writers), member, at, { isOperator: false })
        stored.set(member.person.email.split('@')[0] ?? '', storing)
      }
      await storeTogether(stored, together)
    })
    // what a second signature keeps is written as signing writes it
    writers.delete('sample-cast/store-reviews.ts')
    // what the cast has of each is looked at elsewhere
    expect([...writers].sort()).toEqual(
      [
        'access',
        'activity',
        'comments',
        'evidence',
        'journal',
        'packets',
        'people',
        'plans',
        'ratings',
        'reviews',
        'skills',
      ].map((name) => `factories/${name}.ts`),
    )
  })
})

/** Every day and instant of what is stored, as the days that it lies from today, with what it belongs to. */
async function offsets(today: string): Promise<string[]> {
  const db = await database()
  const tables = await Promise.all([
    db.plan.findMany(),
    db.goal.findMany(),
    db.milestone.findMany(),
    db.rating.findMany(),
    db.skill.findMany(),
    db.skillStep.findMany(),
    db.journalEntry.findMany(),
    db.activityEvent.findMany(),
  ])
  const days = tables.flatMap((rows, table) =>
    rows.flatMap((row) => {
      const { title, name, competencyKey, kind } = row as Record<string, unknown>
      return Object.entries(row).flatMap(([column, value]) => {
        const day = value instanceof Date ? value.toISOString().slice(0, 10) : value
        if (typeof day !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(day)) return []
        const offset = (Date.parse(day) - Date.parse(today)) / 86_400_000
        return [`${table} ${title ?? name ?? competencyKey ?? kind} ${column} ${offset}`]
      })
    }),
  )
  return days.sort()
}

/** A transaction that writes down which file calls each of its writes: the factory that does, or else whoever it is. */
function watched(tx: Tx, writers: Set<string>): Tx {
  const isWrite = /^(create|update|upsert|delete|\$execute)/
  const watch = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(_, name) {
        const member = Reflect.get(target, name)
        if (typeof member === 'function' && isWrite.test(String(name)))
          return (...given: unknown[]) => {
            const callers = (new Error().stack ?? '').split('\n').slice(2)
            const caller = callers.find((line) => /tests\/support|prisma\/sample-cast/.test(line)) ?? ''
            writers.add(/(factories\/[\w-]+\.ts)|sample-cast\/[\w-]+\.ts/.exec(caller)?.[0] ?? caller)
            return member.apply(target, given)
          }
        return typeof member === 'object' && member !== null ? watch(member) : member
      },
    })
  return watch(tx)
}
