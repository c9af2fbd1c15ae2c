import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays, setClock } from '@/lib/clock'
import { type Db, database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { forgetNewest } from '@/lib/framework/data'
import { builtIn } from '@/lib/framework/queries'
import { homePage } from '@/lib/progress/queries/home'
import { makeEvents } from '@/tests/support/factories/activity'
import { makeEntry } from '@/tests/support/factories/journal'
import { makeGoal, makeMilestone, makePlan } from '@/tests/support/factories/plans'
import { makeRating } from '@/tests/support/factories/ratings'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { noon, person, today } from '../plans/scene'

let client: Db
let frameworkVersionId: string

beforeAll(async () => {
  setClock(() => noon)
  client = await database()
  const { id } = await loadFramework({ kind: 'job' }, { ...wholeFramework(), key: builtIn })
  frameworkVersionId = id
  forgetNewest()
})
afterAll(() => setClock(null))

const titles = (entries: readonly { title: string }[]) => entries.map(({ title }) => title)

it('has the entries that are planned for this week, from Monday to Sunday', async () => {
  const actor = await person()
  // today, 10 March 2027, is a Wednesday
  const planned = (title: string, days: { startsOn?: string; endsOn?: string | null }) =>
    makeEntry(client, { ownerId: actor.personId, title, state: 'planned', ...days })
  await planned('Sunday before', { endsOn: '2027-03-07' })
  await planned('Monday', { endsOn: '2027-03-08' })
  await planned('Begins on Sunday', { startsOn: '2027-03-14', endsOn: '2027-03-20' })
  await planned('Monday after', { endsOn: '2027-03-15' })
  await planned('All of March', { startsOn: '2027-03-01', endsOn: '2027-03-31' })
  await makeEntry(client, { ownerId: actor.personId, title: 'Done', date: today })
  await makeEntry(client, {
    ...{ ownerId: actor.personId, title: 'In the bin', state: 'planned', date: today },
    deletedAt: noon,
  })
  await makeEntry(client, { ownerId: (await person()).personId, state: 'planned', date: today })
  const { plannedThisWeek, expiring } = await homePage(actor)
  expect(titles(plannedThisWeek)).toEqual(['Monday', 'Begins on Sunday', 'All of March'])
  expect(expiring).toEqual([])
})

it('has the certificates that expire within 90 days, the first to do so first', async () => {
  const actor = await person()
  const certificate = (
    title: string,
    expiresOn: string | null,
    kind: 'certification' | 'course' = 'certification',
  ) => makeEntry(client, { ownerId: actor.personId, title, kind, expiresOn, date: '2025-03-01' })
  await certificate('In 90 days', addDays(today, 90))
  await certificate('In 91 days', addDays(today, 91))
  await certificate('Today', today)
  await certificate('Yesterday', addDays(today, -1))
  await certificate('Never', null)
  await certificate('Now a course', today, 'course')
  expect(titles((await homePage(actor)).expiring)).toEqual(['Today', 'In 90 days'])
})

it('has the newest activity with what it was about, as that is called now', async () => {
  const actor = await person()
  const ownerId = actor.personId
  const plan = await makePlan(client, { ownerId, frameworkVersionId })
  const goal = await makeGoal(client, { ownerId, planId: plan.id, title: 'Hand over' })
  const milestone = await makeMilestone(client, { goalId: goal.id, title: 'Slides' })
  const entry = await makeEntry(client, { ownerId, title: 'A talk' })
  const binned = await makeEntry(client, { ownerId, title: 'In the bin', deletedAt: noon })
  const ratings = await Promise.all(
    ['listening', 'handing-over'].map((competencyKey) =>
      makeRating(client, { subjectId: ownerId, frameworkVersionId, competencyKey, level: 2, ratedAt: noon }),
    ),
  )
  const events = [
    { kind: 'goal.created', subject: { type: 'goal', id: goal.id } },
    ...ratings.map(({ id }) => ({ kind: 'rating.given', subject: { type: 'rating', id } }) as const),
    { kind: 'milestone.completed', subject: { type: 'milestone', id: milestone.id } },
    { kind: 'entry.logged', subject: { type: 'entry', id: entry.id } },
    { kind: 'entry.deleted', subject: { type: 'entry', id: binned.id } },
  ] as const
  await makeEvents(
    client,
    events.map((event, index) => ({
      ...{ ...event, ownerId, actorId: ownerId },
      at: new Date(noon.getTime() - 3_600_000 + index * 1000),
    })),
  )
  const { activity } = await homePage(actor)
  expect(activity.map(({ count, newest }) => [newest.kind, count, newest.title, newest.goalId])).toEqual([
    ['entry.deleted', 1, null, null],
    ['entry.logged', 1, 'A talk', null],
    ['milestone.completed', 1, 'Slides', goal.id],
    ['rating.given', 2, null, null],
    ['goal.created', 1, 'Hand over', goal.id],
  ])
  expect(activity[3]?.newest.competencyKey).toBe('handing-over')
  expect((await homePage(await person())).activity).toEqual([])
})
