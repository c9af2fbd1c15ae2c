import type { connect } from '@/lib/db/client'
import { makeMentorship } from '../support/factories/access'
import { makeEvidence } from '../support/factories/evidence'
import { makeEntry } from '../support/factories/journal'
import { makeFinishedPlan, makeGoal, makeMilestone, makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { makePromise, makeReview } from '../support/factories/reviews'
import { makeSkill } from '../support/factories/skills'
import { CLOCK_FIXED_AT } from './clock'
import { addPerson, expect, test } from './fixtures'

type Database = Awaited<ReturnType<typeof connect>>
type Grant = Partial<Parameters<typeof makeMentorship>[1]>

const today = CLOCK_FIXED_AT.slice(0, 10)

/** Somebody with an active plan, mentored by `mentorId`. */
async function menteeOf(db: Database, mentorId: string, name: string, grant: Grant = {}) {
  const { id: ownerId } = await addPerson(db, name)
  const { id: frameworkVersionId } = await db.frameworkVersion.findFirstOrThrow({
    orderBy: { number: 'desc' },
  })
  const terms = { ownerId, frameworkVersionId, roleKey: 'operations-management' }
  const plan = await makePlan(db, { ...terms, startsOn: '2026-01-01', horizonOn: '2026-12-31' })
  const since = new Date('2026-01-01T12:00:00Z')
  const mentorship = await makeMentorship(db, { ownerId, counterpartId: mentorId, since, ...grant })
  const pair = {
    ownerId,
    otherId: mentorId,
    planId: plan.id,
    frameworkVersionId,
    mentorshipId: mentorship.id,
  }
  return { ownerId, name, terms, mentorship, pair }
}

/** The same with something of everything. */
async function keeperOf(db: Database, mentorId: string, grant: Grant = {}) {
  const mentee = await menteeOf(db, mentorId, 'Mia Torres', grant)
  const { ownerId, terms, pair } = mentee
  const { frameworkVersionId } = terms
  const goal = await makeGoal(db, {
    ...{ ownerId, planId: pair.planId, title: 'Hand over the releases', competencies: ['delegation'] },
    ...{ startsOn: '2026-02-01', dueOn: '2026-12-01' },
  })
  await makeMilestone(db, { goalId: goal.id, title: 'First release by Jonas', dueOn: '2026-07-01' })
  await makeRating(db, {
    ...{ subjectId: ownerId, frameworkVersionId, competencyKey: 'delegation', level: 3 },
    ratedAt: new Date('2026-03-01T12:00:00Z'),
  })
  await makeSkill(db, { ownerId, competencyKey: 'delegation', name: 'Briefing a deputy' })
  const entry = await makeEntry(db, { ownerId, title: 'Let Jonas run the review', date: today })
  return { ...mentee, goal, entry }
}

test('lists the people whom one mentors with what needs attention, those who need it first', async ({
  page,
  person,
  db,
}) => {
  const logged = async (ownerId: string) => makeEntry(db, { ownerId, date: today })
  const calm = await menteeOf(db, person.id, 'Ada Calm')
  await logged(calm.ownerId)
  await menteeOf(db, person.id, 'Bo Silent')
  const claimed = await menteeOf(db, person.id, 'Cy Evidence')
  await makeEvidence(db, { ownerId: claimed.ownerId, entryId: (await logged(claimed.ownerId)).id })
  const promised = await menteeOf(db, person.id, 'Di Promise')
  await logged(promised.ownerId)
  await makePromise(db, { ownerId: promised.ownerId, otherId: person.id, dueOn: '2026-06-10' })
  const due = await menteeOf(db, person.id, 'Ed Review')
  await logged(due.ownerId)
  await makeReview(db, { ...due.pair, scheduledAt: new Date('2026-06-16T13:00:00Z') })
  await page.goto('/mentees')
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveText([
    /^Ed Review\s*Review tomorrow$/,
    /^Di Promise\s*One promise overdue$/,
    /^Cy Evidence\s*One piece of evidence waits$/,
    /^Bo Silent\s*Nothing logged for four weeks$/,
    /^Ada Calm\s*Nothing waits$/,
  ])
  await page.getByRole('link', { name: 'Ada Calm' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ada Calm' })).toBeVisible()
})

test('an empty list says what will stand on it', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/mentees')
  await expect(page.getByText('The people whom you mentor will stand here')).toBeVisible()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    const how = javaScriptEnabled ? 'with' : 'without'
    test(`shows 25 people to a page and finds them by name, ${how} JavaScript`, async ({
      page,
      person,
      db,
    }) => {
      for (let n = 0; n < 27; n++) await menteeOf(db, person.id, `Person ${String(n).padStart(2, '0')}`)
      await page.goto('/mentees')
      const rows = page.getByRole('main').getByRole('listitem')
      await expect(rows).toHaveCount(25)
      await page.getByRole('link', { name: 'Next page' }).click()
      await expect(page.getByText('Page 2 of 2')).toBeVisible()
      await expect(rows).toHaveCount(2)
      await page.getByLabel('Name').fill('person 2')
      await page.getByRole('button', { name: 'Find' }).click()
      await expect(page.getByText('9 names match.')).toBeVisible()
      await expect(rows).toHaveCount(9)
      await page.getByLabel('Name').fill('zzz')
      await page.getByRole('button', { name: 'Find' }).click()
      await expect(page.getByText('Nobody’s name has “zzz” in it.')).toBeVisible()
    })

    test(`keeps what a mentor typed who is removed meanwhile, ${how} JavaScript`, async ({
      page,
      person,
      db,
    }) => {
      const { ownerId, entry, mentorship } = await keeperOf(db, person.id)
      await page.goto(`/mentees/${ownerId}/journal/${entry.id}`)
      await page.getByLabel('Your comment').fill('What did Jonas say about it?')
      await db.mentorship.update({
        where: { id: mentorship.id },
        data: { endedAt: new Date(CLOCK_FIXED_AT), activeKey: null },
      })
      await page.getByRole('button', { name: 'Comment', exact: true }).click()
      if (javaScriptEnabled) {
        await expect(page.getByText('This is not there, or no longer yours to see.')).toBeVisible()
        await expect(page.getByLabel('Your comment')).toHaveValue('What did Jonas say about it?')
      } else {
        await expect(page.getByRole('heading', { name: 'This is no longer here' })).toBeVisible()
        await expect(page.getByText('What did Jonas say about it?')).toBeVisible()
      }
      expect(await db.comment.count({ where: { ownerId } })).toBe(0)
    })
  })
}

test('a mentor sees what each switch grants, from the next request on', async ({ page, person, db }) => {
  const { ownerId, goal, entry, mentorship } = await keeperOf(db, person.id)
  const home = `/mentees/${ownerId}`
  const set = (data: Grant) => db.mentorship.update({ where: { id: mentorship.id }, data })
  const status = async (path: string) => (await page.request.get(path)).status()
  await page.goto(home)
  await expect(page.getByRole('heading', { name: 'Open goals' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Areas' })).toBeVisible()
  await page.getByRole('link', { name: 'Hand over the releases' }).click()
  await expect(page.getByText('First release by Jonas', { exact: true })).toBeVisible()
  await set({ seesGoals: false })
  expect((await page.reload())?.status()).toBe(404)
  await expect(page.getByText('First release by Jonas')).toHaveCount(0)
  await page.goto(home)
  await expect(page.getByText('Mia Torres does not share goals and milestones with you.')).toBeVisible()
  await expect(page.getByText('Hand over the releases')).toHaveCount(0)
  await set({ seesLevels: false })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Areas' })).toHaveCount(0)
  await page.getByRole('main').getByRole('link', { name: 'Skills' }).click()
  await expect(page.getByText('Briefing a deputy')).toBeVisible()
  await set({ seesSkills: false })
  expect((await page.reload())?.status()).toBe(404)
  await page.goto(home)
  await page.getByRole('main').getByRole('link', { name: 'Journal' }).click()
  await page.getByRole('link', { name: 'Let Jonas run the review' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Let Jonas run the review' })).toBeVisible()
  await set({ seesJournal: false })
  expect((await page.reload())?.status()).toBe(404)
  await page.goto(home)
  await expect(
    page.getByText(
      'Mia Torres does not share goals and milestones, skills, levels and the journal with you.',
    ),
  ).toBeVisible()
  await set({ endedAt: new Date(CLOCK_FIXED_AT) })
  for (const path of [home, `${home}/goals/${goal.id}`, `${home}/skills`, `${home}/journal`])
    expect(await status(path), path).toBe(404)
  expect(await status(`${home}/journal/${entry.id}`)).toBe(404)
})

test('a mentor never sees an entry marked private, nor one from before the first day', async ({
  page,
  person,
  db,
}) => {
  const { ownerId, entry } = await keeperOf(db, person.id, { journalFrom: '2026-06-01' })
  const secret = await makeEntry(db, { ownerId, title: 'Career conversation', date: today, isPrivate: true })
  const early = await makeEntry(db, { ownerId, title: 'Long before', date: '2026-05-31' })
  await page.goto(`/mentees/${ownerId}/journal`)
  await expect(page.getByText('1 entry, no time noted. Shown from 1 June 2026 on.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Let Jonas run the review' })).toBeVisible()
  for (const { id } of [secret, early])
    expect((await page.request.get(`/mentees/${ownerId}/journal/${id}`)).status()).toBe(404)
  for (const path of ['', '/journal', `/journal/${entry.id}`]) {
    const html = await (await page.request.get(`/mentees/${ownerId}${path}`)).text()
    expect(html).not.toMatch(/Career conversation|Long before/)
  }
})

test('a mentor sees the active plan and those reviewed together, and no other', async ({
  page,
  person,
  db,
}) => {
  const { ownerId, terms, pair } = await keeperOf(db, person.id)
  const finished = { ...terms, startsOn: '2025-01-01', horizonOn: '2025-12-31' }
  const ofTwo = await makeFinishedPlan(db, { ...finished, on: '2025-12-30' })
  const alone = await makeFinishedPlan(db, { ...finished, on: '2025-11-30' })
  await makeGoal(db, { ownerId, planId: ofTwo.id, title: 'Reviewed together' })
  const hidden = await makeGoal(db, { ownerId, planId: alone.id, title: 'Never reviewed' })
  const at = new Date('2025-12-20T12:00:00Z')
  await makeReview(db, { ...pair, planId: ofTwo.id, state: 'signed', scheduledAt: at, signedAt: at })
  await page.goto(`/mentees/${ownerId}`)
  const earlier = page.getByRole('region', { name: 'Earlier plans that you reviewed together' })
  await expect(earlier.getByRole('listitem')).toHaveCount(1)
  await earlier.getByRole('link').click()
  await expect(page.getByText('Reviewed together', { exact: true })).toBeVisible()
  for (const path of [`?plan=${alone.id}`, `/goals/${hidden.id}`])
    expect((await page.request.get(`/mentees/${ownerId}${path}`)).status()).toBe(404)
})

test('a mentor sees the levels of a review in preparation as they were when it was opened', async ({
  page,
  person,
  db,
}) => {
  const { ownerId, pair, terms } = await keeperOf(db, person.id)
  const openedAt = new Date('2026-06-10T12:00:00Z')
  await makeReview(db, { ...pair, state: 'preparing', openedAt, competencies: ['delegation'] })
  const html = async () => {
    await page.goto(`/mentees/${ownerId}`)
    return page.getByRole('main').innerText()
  }
  const before = await html()
  await makeRating(db, {
    ...{ subjectId: ownerId, frameworkVersionId: terms.frameworkVersionId, competencyKey: 'delegation' },
    ...{ level: 5, ratedAt: new Date('2026-06-12T12:00:00Z') },
  })
  expect(await html()).toBe(before)
  await db.review.updateMany({ where: { ownerId }, data: { state: 'revealed' } })
  expect(await html()).not.toBe(before)
})
