import type { Page } from '@playwright/test'
import { makeMentorship } from '../support/factories/access'
import { makeEndorsement, makeEvidence } from '../support/factories/evidence'
import { makeEntry } from '../support/factories/journal'
import { makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { makeReview } from '../support/factories/reviews'
import { expect, type TestPerson, test } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

/** A lead towards principal engineer who rates delegation 4. */
async function keepAPlan(db: Database, { id: ownerId }: TestPerson) {
  const { id: frameworkVersionId } = await db.frameworkVersion.findFirstOrThrow({
    orderBy: { number: 'desc' },
  })
  const plan = await makePlan(db, {
    ...{ ownerId, frameworkVersionId, roleKey: 'principal-engineer' },
    ...{ startsOn: '2026-01-01', horizonOn: '2026-12-31' },
  })
  await makeRating(db, {
    ...{ subjectId: ownerId, frameworkVersionId, competencyKey: 'delegation', level: 4 },
    ratedAt: new Date('2026-02-01T09:00:00Z'),
  })
  return { planId: plan.id, frameworkVersionId }
}

/** A done entry that is claimed for observables of delegation. */
async function claim(db: Database, ownerId: string, keys: string[], entry: object = {}) {
  const { id: entryId } = await makeEntry(db, {
    ...{ ownerId, title: 'Handed the releases over', kind: 'delegation' as const, date: '2026-04-01' },
    ...{ competencies: ['delegation'], ...entry },
  })
  return makeEvidence(db, {
    ...{ ownerId, entryId },
    observables: keys.map((observableKey) => ({ competencyKey: 'delegation', observableKey })),
  })
}

/** Level 2 of delegation: one observable of it and one of level 3, from two entries. */
async function supportTwo(db: Database, { id }: TestPerson) {
  await claim(db, id, ['agrees-check-date'], { date: '2026-03-02' })
  return claim(db, id, ['owner-for-every-duty'], { date: '2026-05-04' })
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('the competency page says which level evidence supports and what the next one wants', async ({
  page,
  person,
  db,
}) => {
  await keepAPlan(db, person)
  await page.goto('/plan/competency/delegation')
  const supported = part(page, 'Supported level')
  await expect(supported).toContainText(
    'Claimed 4, supported 0. Level 1 wants two observables from two entries.',
  )
  await supportTwo(db, person)
  await page.reload()
  await expect(supported).toContainText(
    'Claimed 4, supported 2, from two entries of the last 24 months. Level 3 wants one more observable from one more entry and one endorsement.',
  )
  await expect(page.locator('.lead').first()).toContainText('Evidence supports 2 Practising.')
  await supported.getByRole('link', { name: 'Claim what your entries show' }).click()
  await expect(part(page, 'Which of your entries show this?')).toBeInViewport()
})

test('an endorsement that counts lifts the supported level, a guest’s does not', async ({
  page,
  person,
  another,
  db,
}) => {
  await keepAPlan(db, person)
  const mentor = await another('Noor Halabi')
  await makeMentorship(db, { ownerId: person.id, counterpartId: mentor.id })
  await supportTwo(db, person)
  const { id: evidenceId } = await claim(db, person.id, ['plans-while-team-runs'])
  await makeEndorsement(db, { evidenceId, counts: false, guestName: 'Odile Brandt' })
  await page.goto('/plan/competency/delegation')
  const supported = part(page, 'Supported level')
  await expect(supported).toContainText('Claimed 4, supported 2')
  await expect(supported).toContainText('Level 3 wants one endorsement.')
  await makeEndorsement(db, { evidenceId, endorserId: mentor.id })
  await page.reload()
  await expect(supported).toContainText('Claimed 4, supported 3')
  await expect(supported).toContainText('Level 4 wants two observables from two entries and one endorsement.')
})

test('the supported level has its history as a picture, in words and as a table', async ({
  page,
  person,
  db,
}) => {
  await keepAPlan(db, person)
  await supportTwo(db, person)
  await page.goto('/plan/competency/delegation')
  const supported = part(page, 'Supported level')
  const picture = supported.getByRole('img', { name: 'Delegation: supported level over time' })
  await expect(picture).toBeVisible()
  await expect(picture).toHaveAccessibleDescription('Supported level: 0 on 1 March 2026, 2 since 4 May 2026.')
  await supported.getByText('as a table').click()
  await expect(supported.getByRole('row')).toHaveText([
    /Since\s*Level/,
    /4 May 2026\s*2 Practising/,
    /1 March 2026\s*0 Not supported/,
  ])
})

test('the owner sees on plan and home which levels stand above their evidence', async ({
  page,
  person,
  db,
}) => {
  const { frameworkVersionId } = await keepAPlan(db, person)
  for (const [competencyKey, level] of [
    ['communication', 1],
    ['decision-making', 3],
    ['publishing', 3],
  ] as const)
    await makeRating(db, {
      ...{ subjectId: person.id, frameworkVersionId, competencyKey, level },
      ratedAt: new Date('2026-02-01T09:00:00Z'),
    })
  await supportTwo(db, person)
  for (const address of ['/', '/plan']) {
    await page.goto(address)
    const above = part(page, 'Levels and their evidence')
    await expect(above).toContainText(
      'Four levels stand above their evidence, these by most: Decision-making, claimed 3, supported 0; Publishing, claimed 3, supported 0; Delegation, claimed 4, supported 2.',
    )
    await above.getByRole('link', { name: 'Delegation' }).click()
    await expect(page).toHaveURL(/\/plan\/competency\/delegation$/)
  }
})

test('the supported level stands beside the current one on the plan', async ({ page, person, db }) => {
  await keepAPlan(db, person)
  await supportTwo(db, person)
  await page.goto('/plan')
  await expect(page.locator('#competency-delegation')).toContainText('claimed 4, supported 2')
  // and where nothing was rated
  await expect(page.locator('#competency-communication')).toContainText('Not rated yet')
  await expect(page.locator('#competency-communication')).toContainText('supported 0')
  const lift = part(page, 'What to lift next').getByRole('listitem').first()
  await expect(lift).toContainText(
    /(At|Claimed) \d, supported \d, required|Not rated yet, supported 0, required/,
  )
  await page.getByText('what the plan’s figure is made of').click()
  const sum = page.getByRole('table', { name: 'What the figure of the plan is made of' })
  await expect(sum.getByRole('rowheader', { name: 'Delegation' })).toContainText('supported 2')
})

test('an agreed level stands beside the supported one', async ({ page, person, another, db }) => {
  const { planId, frameworkVersionId } = await keepAPlan(db, person)
  const mentor = await another('Noor Halabi')
  const { id: mentorshipId } = await makeMentorship(db, { ownerId: person.id, counterpartId: mentor.id })
  const at = new Date('2026-05-12T10:00:00Z')
  const review = await makeReview(db, {
    ...{ ownerId: person.id, otherId: mentor.id, planId, frameworkVersionId, mentorshipId },
    ...{ state: 'signed', signedAt: at, scheduledAt: at },
  })
  await db.agreedLevel.create({
    data: {
      ...{ id: review.id, reviewId: review.id, subjectId: person.id, competencyKey: 'delegation' },
      ...{ level: 4, agreedAt: at, frameworkVersionId },
    },
  })
  await supportTwo(db, person)
  await page.goto('/plan')
  await expect(page.locator('#competency-delegation')).toContainText('agreed 4, supported 2')
  await page.goto('/plan/competency/delegation')
  await expect(part(page, 'Supported level')).toContainText('Agreed 4, supported 2')
})

test('a mentor sees how many of the entries are private, and nothing else of these', async ({
  person,
  another,
  pageOf,
  db,
}) => {
  await keepAPlan(db, person)
  const mentor = await another('Noor Halabi')
  const { id } = await makeMentorship(db, { ownerId: person.id, counterpartId: mentor.id })
  await claim(db, person.id, ['agrees-check-date'])
  await claim(db, person.id, ['owner-for-every-duty'], { title: 'A hard conversation', isPrivate: true })
  const mentors = await pageOf(mentor)
  await mentors.goto(`/mentees/${person.id}`)
  const delegation = mentors.locator('#competency-delegation')
  await expect(delegation).toContainText('claimed 4, supported 2 (one of two entries is private)')
  await expect(mentors.getByText('Levels and their evidence')).toHaveCount(0)
  const answer = await mentors.request.get(`/mentees/${person.id}`)
  expect(await answer.text()).not.toContain('A hard conversation')
  await db.mentorship.update({ where: { id }, data: { seesLevels: false } })
  await mentors.reload()
  await expect(mentors.getByRole('heading', { level: 1 })).toHaveText('Kim Berger')
  await expect(mentors.getByText('supported 2')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the supported level and what it wants are read without JavaScript', async ({ page, person, db }) => {
    await keepAPlan(db, person)
    await supportTwo(db, person)
    await page.goto('/plan')
    await part(page, 'Levels and their evidence').getByRole('link', { name: 'Delegation' }).click()
    await expect(part(page, 'Supported level')).toContainText('Claimed 4, supported 2')
    await part(page, 'Supported level').getByText('as a table').click()
    await expect(part(page, 'Supported level').getByRole('table')).toBeVisible()
  })
})
