import type { Page } from '@playwright/test'
import { makeReview } from '../support/factories/reviews'
import { expect, signInPage, test } from './fixtures'
import { inPreparation, reviewers } from './reviews-scene'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const points = (page: Page) => page.locator('li[data-ordered]')
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const rating = (page: Page, competency: string) =>
  page.getByRole('group', { name: competency, exact: true }).first()

async function rate(page: Page, competency: string, level: RegExp, sentence = '') {
  const group = rating(page, competency)
  await group.getByRole('radio', { name: level }).check()
  if (sentence) await group.getByLabel(/A sentence that says why/).fill(sentence)
}

test('schedules a review with a mentor, in the clocks of both, with what is proposed and a rhythm', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Mia Torres')
  await reviewers(db, person, mentor)
  await page.goto('/reviews')
  await expect(page.getByText('No review is scheduled.')).toBeVisible()
  await page.getByRole('link', { name: 'Schedule a review' }).click()
  await page.getByRole('link', { name: 'Schedule a review with Mia Torres' }).click()
  await expect(title(page)).toHaveText('A review with Mia Torres')
  // delegation was rated, and the role asks for it
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(page.getByRole('checkbox', { name: 'Delegation' })).toBeChecked()
  await page.getByLabel('Day').fill('2026-06-30')
  await page.getByLabel('Time', { exact: true }).fill('15:00')
  await page.getByLabel('Rhythm').selectOption('6')
  await press(page, 'Schedule the review')
  await expect(title(page)).toContainText('Review with Mia Torres')
  await expect(page.getByText('Tuesday, 30 June 2026, 15:00 in Berlin')).toBeVisible()
  const theirs = await pageOf(mentor)
  await theirs.goto('/reviews')
  await theirs.getByRole('link', { name: 'Tuesday, 30 June 2026, 09:00' }).click()
  await expect(theirs.getByText('Tuesday, 30 June 2026, 09:00 in New York')).toBeVisible()
  await expect(theirs.getByText('Tuesday, 30 June 2026, 15:00 in Berlin')).toBeVisible()
})

test('says that the clocks skip a time, and keeps what was typed', async ({ page, person, another, db }) => {
  const { mentorshipId } = await reviewers(db, person, await another('Mia Torres'))
  await page.goto(`/reviews/new?with=${mentorshipId}`)
  await page.getByLabel('Day').fill('2027-03-28')
  await page.getByLabel('Time', { exact: true }).fill('02:30')
  await press(page, 'Schedule the review')
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'The clocks are set forward over this time on that day.',
  )
  await expect(page.getByLabel('Day')).toHaveValue('2027-03-28')
})

test('rates blind in two browsers until both have submitted, then reveals to both', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Mia Torres')
  const { mentorshipId, of } = await reviewers(db, person, mentor)
  const { id } = await makeReview(db, {
    ...{ ...of, mentorshipId, competencies: ['delegation', 'public-speaking'] },
    scheduledAt: new Date('2026-06-30T13:00:00Z'),
  })
  const theirs = await pageOf(mentor)
  await page.goto(`/reviews/${id}`)
  await press(page, 'Open the preparation')
  await expect(page.getByText('You have not submitted your ratings.')).toBeVisible()

  await theirs.goto(`/reviews/${id}`)
  await theirs.getByRole('link', { name: 'Rate', exact: true }).click()
  await expect(title(theirs)).toHaveText('Where is Kim Berger today?')
  await rate(theirs, 'Delegation', /^3 /, 'Unmistakable of the mentor')
  await press(theirs, 'Submit my ratings')
  await expect(theirs.getByText('You have submitted; Kim Berger has not.')).toBeVisible()

  await page.reload()
  await expect(page.getByText('Mia Torres has submitted; you have not.')).toBeVisible()
  for (const address of [`/reviews/${id}`, `/reviews/${id}/rate`, '/reviews', '/notices']) {
    const answer = await page.request.get(address)
    expect(answer.ok()).toBe(true)
    expect(await answer.text()).not.toContain('Unmistakable')
  }
  await page.getByRole('link', { name: 'Rate', exact: true }).click()
  await rate(page, 'Delegation', /^2 /, 'I take the hard ones back.')
  await rate(page, 'Public speaking', /Not rated/)
  await press(page, 'Submit my ratings')
  await expect(page.getByText('Unmistakable of the mentor').last()).toBeVisible()
  await theirs.reload()
  await expect(theirs.getByText('I take the hard ones back.').last()).toBeVisible()
})

test('saves a draft of the ratings as one goes, and says so', async ({ page, person, another, db }) => {
  const { reviewId } = await inPreparation(db, person, await another('Mia Torres'))
  await page.goto(`/reviews/${reviewId}/rate`)
  const delegation = rating(page, 'Delegation')
  await expect(delegation.getByText('You leave this one out.')).toBeVisible()
  // the text of a level stands beside it
  await expect(delegation.getByRole('radio', { name: /^4 / })).toHaveAccessibleDescription(/\w+ \w+/)
  await delegation.getByRole('radio', { name: /^4 / }).check()
  await delegation.getByRole('radio', { name: 'High' }).check()
  await delegation.getByLabel(/A sentence/).fill('Handed the releases over.')
  await delegation.getByLabel(/A sentence/).blur()
  await expect(page.getByText('Draft saved.')).toBeVisible()
  await expect
    .poll(() => db.reviewRating.findFirst({ where: { reviewId, competencyKey: 'delegation' } }))
    .toMatchObject({ level: 4, confidence: 'high', sentence: 'Handed the releases over.' })
  await page.reload()
  await expect(rating(page, 'Delegation').getByRole('radio', { name: /^4 / })).toBeChecked()
  await expect(rating(page, 'Delegation').getByLabel(/A sentence/)).toHaveValue('Handed the releases over.')
})

test('both add points to the agenda, put them in order by keyboard, and remove their own', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Mia Torres')
  const { reviewId } = await inPreparation(db, person, mentor)
  const theirs = await pageOf(mentor)
  for (const [each, text] of [
    [page, 'The release train'],
    [theirs, 'Who chairs the forum'],
  ] as const) {
    await each.goto(`/reviews/${reviewId}`)
    await each.getByLabel('A point to talk about').fill(text)
    await press(each, 'Add the point')
    await expect(points(each).filter({ hasText: text })).toBeVisible()
  }
  await page.reload()
  await page.getByRole('button', { name: 'Up “Who chairs the forum”' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Who chairs the forum” is now number 1 of 2.')).toBeAttached()
  await expect(page.getByRole('button', { name: 'Down “Who chairs the forum”' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Remove “Who chairs the forum”' })).toHaveCount(0)
  await press(page, 'Remove “The release train”')
  await expect(page.getByText('The release train')).toHaveCount(0)
  await theirs.reload()
  await expect(points(theirs)).toHaveText([/Who chairs the forum/])
})

test('moves a review, changes its competencies and cancels it with a reason', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Mia Torres')
  const { reviewId } = await inPreparation(db, person, mentor)
  await page.goto(`/reviews/${reviewId}/edit`)
  await page.getByLabel('Time', { exact: true }).fill('16:30')
  await page.getByRole('checkbox', { name: 'Public speaking' }).uncheck()
  await press(page, 'Save')
  await expect(page.getByText('Tuesday, 30 June 2026, 16:30 in Berlin')).toBeVisible()
  await expect(page.getByText('Public speaking')).toHaveCount(0)
  const theirs = await pageOf(mentor)
  await theirs.goto(`/reviews/${reviewId}/edit`)
  await theirs.getByLabel('Why it is cancelled').fill('I am travelling.')
  await press(theirs, 'Cancel the review')
  await expect(title(theirs)).toHaveText('This review was cancelled.')
  await page.goto(`/reviews/${reviewId}`)
  await expect(page.getByText('Mia Torres cancelled it: “I am travelling.”')).toBeVisible()
})

test('schedules the date that the rhythm proposes with one press, and reopens a discussion as a new review', async ({
  page,
  person,
  another,
  db,
}) => {
  const { of, mentorshipId } = await reviewers(db, person, await another('Mia Torres'))
  await db.mentorship.update({ where: { id: mentorshipId }, data: { rhythmWeeks: 4 } })
  const at = new Date('2026-06-09T13:00:00Z')
  const { id } = await makeReview(db, {
    ...{ ...of, state: 'preparing', competencies: ['public-speaking'], scheduledAt: at, openedAt: at },
    ...{ ownerSubmittedAt: at, otherSubmittedAt: at, revealedAt: at },
  })
  await db.review.update({
    where: { id },
    data: { state: 'signed', signedAt: at, ownerSignedAt: at, otherSignedAt: at },
  })
  await page.goto(`/reviews/new?with=${mentorshipId}&like=${id}`)
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(page.getByRole('checkbox', { name: 'Public speaking' })).toBeChecked()
  await page.goto('/reviews')
  await expect(page.getByText('You and Mia Torres meet every 4 weeks.')).toContainText(
    'Tuesday, 7 July 2026, 15:00',
  )
  await press(page, 'Schedule it')
  await expect(page.getByText('Tuesday, 7 July 2026, 15:00 in Berlin')).toBeVisible()
})

test('says who can be reviewed with where there is nobody yet', async ({ page, person }) => {
  expect(person.name).toBe('Kim Berger')
  await page.goto('/reviews')
  await expect(page.getByText('Your reviews will stand here.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Invite a mentor' })).toHaveAttribute('href', '/mentors')
  for (const [name, href] of [
    ['Promises', '/promises'],
    ['People you mentor', '/mentees'],
    ['Calibration', '/reviews/calibration'],
  ] as const)
    await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toHaveAttribute(
      'href',
      href,
    )
})

test('prepares a review without JavaScript at 360 px: opens, rates, keeps a draft, submits', async ({
  browser,
  baseURL,
  extraHTTPHeaders,
  person,
  another,
  db,
}) => {
  const mentor = await another('Mia Torres')
  const { of } = await reviewers(db, person, mentor)
  const { id } = await makeReview(db, {
    ...{ ...of, competencies: ['delegation'] },
    scheduledAt: new Date('2026-06-30T13:00:00Z'),
  })
  const context = await browser.newContext({
    ...{ baseURL, extraHTTPHeaders, javaScriptEnabled: false },
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await signInPage(page, mentor, baseURL ?? '')
  await page.goto(`/reviews/${id}`)
  await press(page, 'Open the preparation')
  await page.getByLabel('A point to talk about').fill('Who chairs')
  await press(page, 'Add the point')
  await expect(points(page).filter({ hasText: 'Who chairs' })).toBeVisible()
  await page.getByRole('link', { name: 'Rate', exact: true }).click()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(360)
  await rate(page, 'Delegation', /^2 /, 'Often.')
  await press(page, 'Save draft')
  await expect(page.getByText('Draft saved.')).toBeVisible()
  await expect(rating(page, 'Delegation').getByLabel(/A sentence/)).toHaveValue('Often.')
  await press(page, 'Submit my ratings')
  await expect(page.getByText('You have submitted; Kim Berger has not.')).toBeVisible()
  await page.getByRole('link', { name: 'What you submitted' }).click()
  await expect(page.getByText('Often.')).toBeVisible()
  await context.close()
})
