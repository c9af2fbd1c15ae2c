import type { Page } from '@playwright/test'
import { makeMentorship } from '../support/factories/access'
import { makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { expect, type TestPerson, test } from './fixtures'
import { revealReview } from './review-talk-scene'

type Database = Parameters<typeof makePlan>[0]

const may = new Date('2026-05-12T14:00:00Z')

/** A plan towards principal engineer, and what a review of 12 May agreed: 3 in delegation, which was rated 2 before. */
async function agree(db: Database, { id: ownerId }: TestPerson) {
  const { id: frameworkVersionId } = await db.frameworkVersion.findFirstOrThrow({
    orderBy: { number: 'desc' },
  })
  await makePlan(db, {
    ...{ ownerId, frameworkVersionId, roleKey: 'principal-engineer', startsOn: '2026-01-01' },
  })
  const delegation = { frameworkVersionId, competencyKey: 'delegation', level: 2 }
  await makeRating(db, { ...delegation, subjectId: ownerId, ratedAt: new Date('2026-02-01T09:00:00Z') })
  const reviewId = `may-${ownerId}`
  await db.agreedLevel.create({
    data: {
      ...{ id: `agreed-${ownerId}`, subjectId: ownerId, reviewId, agreedAt: may },
      ...{ ...delegation, level: 3 },
    },
  })
  return { reviewId, frameworkVersionId }
}

async function rate(page: Page, level: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Rate yourself: Delegation' })
  await form.getByRole('radio', { name: level }).check({ force: true })
  await form.getByRole('radio', { name: 'medium Medium' }).check({ force: true })
  await form.getByRole('button', { name: 'Save the rating' }).click()
}

/** The plan's progress and the level of delegation as the plan page has them. */
async function figures(page: Page): Promise<(string | null)[]> {
  await page.goto('/plan')
  return Promise.all([
    page.locator('#competency-delegation').textContent(),
    page.locator('.lead').first().textContent(),
  ])
}

test('the agreed level becomes the current level once both have signed', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealReview(db, { owner: person, other: mentor })
  await db.reviewCompetency.update({
    where: { reviewId_competencyKey: { reviewId: id, competencyKey: 'delegation' } },
    data: { outcome: 'agreed', level: 3, proposedBy: 'other', confirmedAt: new Date('2026-06-15T08:30:00Z') },
  })
  const mentors = await pageOf(mentor)
  await mentors.goto(`/reviews/${id}`)
  await mentors.getByRole('button', { name: 'Sign the review' }).click()
  await expect(mentors.getByRole('main')).toContainText('You have signed')
  await page.goto('/plan/competency/delegation')
  await expect(page.getByText('Not rated yet. Principal engineer requires')).toBeVisible()

  await page.goto(`/reviews/${id}`)
  await page.getByRole('button', { name: 'Sign the review' }).click()
  await expect(page.getByRole('button', { name: 'Sign the review' })).toHaveCount(0)
  await page.goto('/plan/competency/delegation')
  const lead = page.locator('.lead').first()
  await expect(lead).toContainText('Agreed 3 Dependable in the review of 15 June 2026.')
  await page.goto('/plan')
  await expect(page.locator('#competency-delegation')).toContainText('3 Dependable (agreed), required 2')
  await page.goto('/plan/competency/delegation')
  await lead.getByRole('link', { name: 'review of 15 June 2026' }).click()
  await expect(page).toHaveURL(new RegExp(`/reviews/${id}$`))
})

test('a self-rating after the agreed level stands beside it and changes no figure', async ({
  page,
  person,
  db,
}) => {
  await agree(db, person)
  const before = await figures(page)
  expect(before[0]).toContain('3 Dependable (agreed)')
  await page.goto('/plan/competency/delegation')
  await expect(page.getByText('that stands until the next one')).toBeVisible()
  await rate(page, '4 Leading')
  await expect(page.getByText('Saved: you rated yourself 4.')).toBeVisible()
  await expect(page.locator('.lead').first()).toContainText(
    'Agreed 3 Dependable in the review of 12 May 2026; you, since: 4 Leading.',
  )
  await expect(page.getByRole('region', { name: 'Your ratings' }).getByRole('listitem')).toHaveText([
    /4 Leading, medium confidence/,
    /2 Practising/,
  ])
  expect(await figures(page)).toEqual(before)
  // its own picture has the review on the line, and no step since
  await page.goto('/progress?competency=delegation')
  await expect(page.locator('.lead').first()).toContainText('At 3, required 2')
  await expect(page.getByRole('list', { name: 'Review signed' })).toContainText('Delegation 3')
  const steps = page.getByRole('region', { name: 'Every step' }).getByRole('listitem')
  await expect(steps).toHaveText([
    /15 June 2026.*You rated yourself 4 Leading/,
    /12 May 2026.*Review signed: Delegation 3/,
    /You rated yourself 2 Practising, the first rating/,
    ...[/Required/],
  ])
  await expect(page.getByRole('img', { name: 'Delegation over time' })).toHaveAccessibleDescription(
    /3 since 12 May 2026\. Required/,
  )
})

test('an answer to the question of an entry stands beside the agreed level too', async ({
  page,
  person,
  db,
}) => {
  await agree(db, person)
  await page.goto('/journal/new?kind=delegation')
  await page.getByLabel('Title').fill('Handed the releases over')
  await page.getByRole('button', { name: 'Log it' }).click()
  const question = page.getByRole('region', { name: 'Has your level changed?' })
  await expect(question).toContainText('The 3 that a review agreed stands until the next one')
  await question.getByRole('button', { name: '4 Leading' }).click()
  await expect(
    page.getByText('You rated yourself 4 Leading in Delegation. The 3 that a review agreed stands'),
  ).toBeVisible()
})

/** What a mentor sees of delegation on the lead's page. */
async function seenBy(mentors: Page, owner: TestPerson): Promise<string | null> {
  await mentors.goto(`/mentees/${owner.id}`)
  return mentors.getByRole('main').textContent()
}

test('everyone but the owner sees the levels of a review that is being prepared as they were', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const peer = await another('Jonas Peer')
  const { id } = await revealReview(db, { owner: person, other: mentor })
  await makeMentorship(db, { ownerId: person.id, counterpartId: peer.id, kind: 'peer' })
  await db.review.update({
    where: { id },
    data: { state: 'preparing', revealedAt: null, ownerSubmittedAt: null, otherSubmittedAt: null },
  })
  const { frameworkVersionId } = await db.review.findUniqueOrThrow({ where: { id } })
  await makeRating(db, {
    ...{ subjectId: person.id, frameworkVersionId, competencyKey: 'delegation', level: 1 },
    ratedAt: new Date('2026-06-01T09:00:00Z'),
  })
  const [mentors, peers] = [await pageOf(mentor), await pageOf(peer)]
  const before = [await seenBy(mentors, person), await seenBy(peers, person)]

  // elsewhere, while the review is being prepared
  await page.goto('/plan/competency/delegation')
  await rate(page, '5 Shaping')
  await expect(page.getByText('You rated yourself 5 Shaping.')).toBeVisible()
  expect([await seenBy(mentors, person), await seenBy(peers, person)]).toEqual(before)

  await db.review.update({ where: { id }, data: { state: 'cancelled', cancelledAt: may } })
  expect(await seenBy(peers, person)).not.toEqual(before[1])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('rates oneself beside an agreed level without JavaScript', async ({ page, person, db }) => {
    await agree(db, person)
    await page.goto('/plan/competency/delegation')
    await rate(page, '5 Shaping')
    await expect(page.locator('.lead').first()).toContainText('; you, since: 5 Shaping.')
  })
})
