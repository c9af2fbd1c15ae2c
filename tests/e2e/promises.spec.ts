import type { Page } from '@playwright/test'
import { makeGoal } from '../support/factories/plans'
import { makePromise } from '../support/factories/reviews'
import { expect, signInPage, type TestPerson, test } from './fixtures'
import { revealReview } from './review-talk-scene'
import { inPreparation } from './reviews-scene'

type Database = Parameters<typeof makePromise>[0]

const what = 'Bring two options to each design forum'

/** A promise of the first to the second, made a month ago and due on 30 June. */
async function promised(db: Database, owner: TestPerson, other: TestPerson, more: object = {}) {
  return makePromise(db, {
    ...{ ownerId: owner.id, otherId: other.id, what, dueOn: '2026-06-30' },
    createdAt: new Date('2026-05-15T09:00:00Z'),
    ...more,
  })
}

const line = (page: Page, text = what) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: text })
const lead = (page: Page) => page.getByRole('main').locator('header')

test('a promise says who does what by when, to both', async ({ page, person, another, db, pageOf }) => {
  const mia = await another('Mia Torres')
  const { id } = await promised(db, person, mia)
  await page.goto(`/promises/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(what)
  await expect(lead(page)).toContainText('You to Mia Torres: due 30 June.')
  const theirs = await pageOf(mia)
  await theirs.goto('/promises')
  await expect(line(theirs)).toContainText(`Kim Berger: ${what}`)
  await expect(line(theirs)).toContainText('due 30 June · open since 15 May')
})

test('a promise is made in a revealed review, for either of the two', async ({
  page,
  person,
  another,
  db,
}) => {
  const mia = await another('Mia Torres')
  const { id } = await revealReview(db, { owner: person, other: mia })
  await page.goto(`/reviews/${id}`)
  const form = page.getByRole('form', { name: 'Make a promise' })
  await form.getByText('Make a promise').click()
  await form.getByLabel('Who').selectOption({ label: 'Mia Torres' })
  await form.getByLabel('By when').fill('2026-07-10')
  await form.getByLabel('What').fill('Introduce to the head of data')
  await form.getByRole('button', { name: 'Promise it' }).click()
  await expect(line(page, 'head of data')).toContainText('Mia Torres: Introduce to the head of data')
  await expect(line(page, 'head of data')).toContainText('due 10 July')
})

test('every open promise stands on the agenda of the next review', async ({
  page,
  person,
  another,
  db,
  pageOf,
}) => {
  const mia = await another('Mia Torres')
  const { reviewId } = await inPreparation(db, person, mia)
  await promised(db, person, mia)
  // made when the other one owned the plan
  await promised(db, mia, person, { what: 'Read the draft', dueOn: '2026-06-10' })
  await promised(db, person, mia, { what: 'Given up', state: 'dropped' })
  const theirs = await pageOf(mia)
  for (const [reader, own, others] of [
    [page, 'You', 'Mia Torres'],
    [theirs, 'Kim Berger', 'You'],
  ] as const) {
    await reader.goto(`/reviews/${reviewId}`)
    const open = reader.getByRole('region', { name: 'Open promises' }).getByRole('listitem')
    await expect(open).toHaveCount(2)
    await expect(open.nth(0)).toContainText(`${others}: Read the draft`)
    await expect(open.nth(1)).toContainText(`${own}: ${what}`)
  }
  await page.getByRole('button', { name: `Kept “${what}”` }).click()
  await expect(page.getByRole('region', { name: 'Open promises' })).not.toContainText(what)
})

test('a promise is marked as kept and stands among the closed ones', async ({
  page,
  person,
  another,
  db,
}) => {
  await promised(db, person, await another('Mia Torres'))
  await page.goto('/promises')
  await page.getByRole('button', { name: `Kept “${what}”` }).click()
  const closed = page.getByRole('region', { name: 'Kept and dropped' })
  await expect(closed.getByRole('listitem')).toContainText('kept today, you say')
  await expect(page.getByRole('region', { name: 'With Mia Torres' })).toContainText('Nothing is open.')
})

test('a promise is dropped with a reason that the other one reads', async ({
  page,
  person,
  another,
  db,
  pageOf,
}) => {
  const mia = await another('Mia Torres')
  const { id } = await promised(db, person, mia)
  await page.goto(`/promises/${id}`)
  await page.getByText('Drop it, with a reason').click()
  await page.getByLabel('Why is it dropped?').fill('  ')
  await page.getByRole('button', { name: 'Drop the promise' }).click()
  await expect(page.getByRole('main')).toContainText('Say why it is dropped.')
  await page.getByLabel('Why is it dropped?').fill('The forum is over.')
  await page.getByRole('button', { name: 'Drop the promise' }).click()
  await expect(lead(page)).toContainText('dropped today by you')
  const theirs = await pageOf(mia)
  await theirs.goto('/promises')
  await expect(line(theirs)).toContainText('dropped today by Kim Berger')
  await expect(line(theirs)).toContainText('The forum is over.')
})

test('a promise gets a new date, and all its dates are shown', async ({ page, person, another, db }) => {
  const { id } = await promised(db, person, await another('Mia Torres'), { dueOn: '2026-06-10' })
  await page.goto(`/promises/${id}`)
  await expect(lead(page)).toContainText('overdue since Wednesday')
  await page.getByText('New date').first().click()
  await page.getByLabel('New date').fill('2026-07-20')
  await page.getByRole('button', { name: 'Give it this date' }).click()
  await expect(lead(page)).toContainText('due 20 July')
  const dates = page.getByRole('region', { name: 'Dates' }).getByRole('listitem')
  await expect(dates).toHaveText([/10 June 2026.*15 May 2026/s, /20 July 2026.*by you.*15 June 2026/s])
})

test('an open promise stands in each one’s own list when nothing binds the two any more', async ({
  page,
  person,
  another,
  db,
  pageOf,
}) => {
  const mia = await another('Mia Torres')
  const scene = await revealReview(db, { owner: person, other: mia })
  await promised(db, person, mia, { reviewId: scene.id })
  await db.mentorship.update({
    where: { id: scene.mentorshipId },
    data: { activeKey: null, endedAt: new Date('2026-06-15T09:00:00Z') },
  })
  const theirs = await pageOf(mia)
  for (const list of [page, theirs]) {
    await list.goto('/promises')
    await expect(line(list)).toContainText('due 30 June')
  }
})

test('a promise becomes a milestone of a goal in one step, and says when that is done', async ({
  page,
  person,
  another,
  db,
}) => {
  const mia = await another('Mia Torres')
  const { planId } = await revealReview(db, { owner: person, other: mia })
  const days = { startsOn: '2026-05-01', dueOn: '2026-09-30' }
  const goal = await makeGoal(db, { ownerId: person.id, planId, title: 'Lead the forum', ...days })
  const { id } = await promised(db, person, mia)
  await page.goto(`/promises/${id}`)
  await page.getByText('Make a milestone of it').click()
  await page.getByLabel('Of which goal?').selectOption({ label: 'Lead the forum' })
  await page.getByRole('button', { name: 'Add the milestone' }).click()
  await page.getByRole('link', { name: 'A milestone' }).click()
  await expect(page).toHaveURL(new RegExp(`/goals/${goal.id}#milestone-`))
  await page.getByRole('button', { name: `Complete “${what}”` }).click()
  await expect(page.getByRole('button', { name: `Reopen “${what}”` })).toBeVisible()
  await page.goto('/promises')
  await expect(line(page)).toContainText('its milestone is done')
  await expect(page.getByRole('button', { name: `Kept “${what}”` })).toBeVisible()
})

test('both see how many promises each has kept', async ({ page, person, another, db, pageOf }) => {
  const mia = await another('Mia Torres')
  const closed = { closedOn: '2026-06-01', closedAt: new Date('2026-06-01T09:00:00Z') }
  await promised(db, person, mia, { state: 'kept', ...closed })
  await promised(db, person, mia, { state: 'kept', ...closed })
  await promised(db, person, mia, { dueOn: '2026-06-14' })
  await promised(db, person, mia, { state: 'dropped', madeBy: 'other', dropReason: 'Moved.', ...closed })
  await page.goto('/promises')
  await expect(page.getByRole('region', { name: 'With Mia Torres' })).toContainText(
    'You: 2 of 3 kept (66 %). Mia Torres: 0 of 1 kept (0 %).',
  )
  await expect(page.getByRole('main')).toContainText('what is open and overdue')
  const theirs = await pageOf(mia)
  await theirs.goto('/promises')
  await expect(theirs.getByRole('region', { name: 'With Kim Berger' })).toContainText(
    'You: 0 of 1 kept (0 %). Kim Berger: 2 of 3 kept (66 %).',
  )
})

test('somebody without promises reads what the page will hold', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/promises')
  await expect(page.getByRole('main')).toContainText('What you and others promise in reviews')
})

test('a promise is kept and moved without JavaScript', async ({ browser, baseURL, another, db }) => {
  const [kim, mia] = [await another('Kim Berger'), await another('Mia Torres')]
  await promised(db, kim, mia)
  const { id } = await promised(db, kim, mia, { what: 'Write the summary' })
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const plain = await context.newPage()
  await signInPage(plain, kim, baseURL ?? '')
  await plain.goto('/promises')
  await plain.getByRole('button', { name: `Kept “${what}”` }).click()
  await expect(plain.getByRole('main')).toContainText('kept today, you say')
  await plain.goto(`/promises/${id}`)
  await plain.getByText('New date').first().click()
  await plain.getByLabel('New date').fill('2026-07-20')
  await plain.getByRole('button', { name: 'Give it this date' }).click()
  await expect(plain.getByRole('main')).toContainText('due 20 July')
  await context.close()
})
