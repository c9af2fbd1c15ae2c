import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { expect, test } from './fixtures'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

async function rate(page: Page, levels: Record<string, RegExp>): Promise<void> {
  for (const [competency, level] of Object.entries(levels))
    await page
      .getByRole('group', { name: competency, exact: true })
      .first()
      .getByRole('radio', { name: level })
      .check({ force: true })
  await press(page, 'Submit my ratings')
}

test.describe.configure({ timeout: 120_000 })

test('@main a lead and a mentor go in two browsers from the invitation to a signed review, and the next one carries the open promise', async ({
  page,
  person,
  browser,
  baseURL,
  extraHTTPHeaders,
  db,
}) => {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  await makePlan(db, {
    ...{ ownerId: person.id, frameworkVersionId: framework.id, roleKey: 'principal-engineer' },
    ...{ startsOn: '2026-01-01', horizonOn: '2026-12-31' },
  })

  for (const competencyKey of ['delegation', 'public-speaking'])
    await makeRating(db, {
      ...{ subjectId: person.id, frameworkVersionId: framework.id, competencyKey, level: 2 },
      ratedAt: new Date('2026-05-02T09:00:00Z'),
    })

  // the lead invites
  await page.goto('/reviews')
  await page
    .getByRole('main')
    .getByRole('link', { name: /Invite/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/mentors/)
  await page.goto('/mentors/invite')
  await press(page, 'Make the invitation')
  const link = await page.getByLabel('The link to hand over').inputValue()

  // the mentor, who is new here, looks, accepts and makes an account in the same step
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }), extraHTTPHeaders })
  const theirs = await context.newPage()
  await theirs.goto(link)
  await expect(title(theirs)).toHaveText('Kim Berger asks you to be their mentor')
  await press(theirs, 'Accept')
  await expect(theirs).toHaveURL('/invitation')
  const join = theirs.getByRole('form', { name: 'Make an account and accept' })
  await join.getByLabel('Your name').fill('Mia Torres')
  await join.getByLabel('Mail address').fill(`mia-${randomUUID()}@example.org`)
  await join.getByLabel('Password').fill('a long enough password')
  await join.getByRole('button').last().click()
  await expect(theirs).toHaveURL(`/mentees/${person.id}`)

  // they meet in a fortnight, and every six weeks from then on
  await page.goto('/reviews')
  await page.getByRole('link', { name: 'Schedule a review' }).first().click()
  const partner = page.getByRole('link', { name: 'Schedule a review with Mia Torres' })
  await partner.click()
  await page.getByLabel('Day').fill('2026-06-29')
  await page.getByLabel('Time', { exact: true }).fill('15:00')
  await page.getByLabel('Rhythm').selectOption('6')
  // what the role asks for and the lead has rated is proposed
  for (const name of ['Delegation', 'Public speaking'])
    await expect(page.getByRole('checkbox', { name })).toBeChecked()
  await press(page, 'Schedule the review')
  await expect(title(page)).toContainText('Review with Mia Torres')
  const review = new URL(page.url()).pathname
  await press(page, 'Open the preparation')
  await expect(page.getByRole('link', { name: 'Rate', exact: true })).toBeVisible()

  // both rate blind
  await theirs.goto('/notices')
  await expect(theirs.getByRole('main')).toContainText('Kim Berger')
  await theirs.goto(`${review}/rate`)
  await rate(theirs, { Delegation: /Practising/, 'Public speaking': /Dependable/ })
  await expect(theirs.getByRole('main')).toContainText('You have submitted; Kim Berger has not.')
  await page.goto(review)
  await expect(page.getByRole('main')).toContainText('Mia Torres has submitted; you have not.')
  await page.goto(`${review}/rate`)
  await rate(page, { Delegation: /Leading/, 'Public speaking': /Dependable/ })
  await expect(title(page)).toHaveText('Where do you agree?')

  // they talk: one proposes, the other confirms
  for (const [competency, level] of [
    ['Delegation', '3'],
    ['Public speaking', '3'],
  ] as const) {
    const form = page.getByRole('form', { name: `Propose for ${competency}` })
    await form.locator(`[name="outcome"][value="${level}"]`).check({ force: true })
    await form.getByRole('button', { name: 'Propose' }).click()
    await expect(form.getByRole('button', { name: 'Propose' })).toBeHidden()
  }
  await theirs.goto(review)
  for (const competency of ['Delegation', 'Public speaking']) {
    const form = theirs.getByRole('form', { name: `Confirm for ${competency}` })
    await form.getByRole('button', { name: /^Agree to/ }).click()
    await expect(form).toBeHidden()
  }
  await theirs.getByText('Make a promise', { exact: true }).click()
  const promise = theirs.getByRole('form', { name: 'Make a promise' })
  await promise.getByLabel('Who').selectOption({ label: 'Kim Berger' })
  await promise.getByLabel('By when').fill('2026-09-30')
  await promise.getByLabel('What').fill('Hand the stand-up over to Tendai')
  await promise.getByRole('button', { name: 'Promise it' }).click()
  await expect(theirs.getByRole('main')).toContainText('Hand the stand-up over to Tendai')

  // both sign
  await press(theirs, 'Sign the review')
  await expect(theirs.getByText(/You have signed/)).toBeVisible()
  await page.goto(review)
  await press(page, 'Sign the review')
  await expect(title(page)).toContainText('Signed on')
  await theirs.reload()
  await expect(title(theirs)).toContainText('Signed on')
  await expect(theirs.getByRole('main')).toContainText('Hand the stand-up over to Tendai')

  // the agreed level is the current one
  await page.goto('/plan/competency/delegation')
  await expect(page.getByRole('main')).toContainText(/agreed/i)
  await expect(page.getByRole('main')).toContainText('3 Dependable')

  // the next review of the rhythm has the promise on its agenda, for both
  await page.goto('/reviews')
  await press(page, 'Schedule it')
  await expect(title(page)).toContainText('Review with Mia Torres')
  expect(new URL(page.url()).pathname).not.toBe(review)
  await expect(page.getByText('Monday, 10 August 2026, 15:00').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Open promises' })).toContainText(
    'Hand the stand-up over to Tendai',
  )
  await theirs.goto(new URL(page.url()).pathname)
  await expect(theirs.getByRole('region', { name: 'Open promises' })).toContainText(
    'Hand the stand-up over to Tendai',
  )
  await context.close()
})
