import type { Locator, Page } from '@playwright/test'
import { makeEntry } from '../support/factories/journal'
import { makeGuestLink } from '../support/factories/reviews'
import { expect, test } from './fixtures'
import { guestReview } from './guests-scene'
import { keyboard, tabTo } from './hands'
import { phone } from './phone'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const level = (page: Page, competency: string, name: RegExp) =>
  page.getByRole('group', { name: competency, exact: true }).first().getByRole('radio', { name })

test('the owner makes a link for a guest, sees it once, and takes it back', async ({
  page,
  person,
  browser,
  baseURL,
  db,
}) => {
  const review = await guestReview(db, person, { state: 'scheduled', openedAt: null })
  await page.goto(`/reviews/${review.id}/guests`)
  await expect(page.getByLabel('Goals with their milestones')).toBeChecked()
  await expect(page.getByLabel('Levels')).toBeChecked()
  await expect(page.getByLabel('Skills')).not.toBeChecked()
  await expect(page.getByLabel('The journal, but for private entries')).not.toBeChecked()
  const days = page.getByLabel('Good for how many days')
  await expect(days).toHaveAttribute('max', '14')
  await days.fill('3')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const shown = page.getByLabel('The link to hand over')
  await expect(shown).toHaveValue(/\/guest\/[\w-]{43}$/)
  const link = await shown.inputValue()
  expect((await db.review.findUniqueOrThrow({ where: { id: review.id } })).state).toBe('preparing')

  await page.reload()
  await expect(page.getByText('It has not been opened yet.')).toBeVisible()
  await expect(page.locator('body')).not.toContainText(link.split('/').at(-1) ?? '')

  const guest = await phone(browser, baseURL)
  await guest.goto(link)
  await expect(title(guest)).toHaveText('Kim Berger asks how you see their work')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('It has not been opened yet.')).toBeHidden()
  const refused = await guest.reload()
  expect(refused?.status()).toBe(410)
  await expect(title(guest)).toHaveText('This link is no longer good')
  await guest.context().close()
})

for (const [how, press] of [
  ['by pointing', (target: Locator) => target.check({ force: true })],
  ['by keyboard', chooseByKeys],
] as const)
  test(`a guest gets from opening the link to submitted ratings in five interactions at 360 px, ${how}`, async ({
    person,
    browser,
    baseURL,
    db,
  }) => {
    const review = await guestReview(db, person)
    const token = await makeGuestLink(db, { reviewId: review.id, ownerId: review.ownerId })
    const page = await phone(browser, baseURL)
    await page.goto(`/guest/${token}`)
    await expect(page.getByText('Goals and milestones and levels.')).toBeVisible()
    let interactions = 0
    const act = async (work: Promise<unknown>) => {
      await work
      interactions++
    }
    const button = (name: string) => {
      const target = page.getByRole('button', { name })
      return how === 'by keyboard' ? keyboard.press(target) : target.click()
    }
    await act(button('Open the review'))
    await expect(page).toHaveURL('/guest')
    await expect(title(page)).toHaveText('How do you see the work of Kim Berger?')
    await act(press(level(page, 'Delegation', /Dependable/)))
    await act(press(level(page, 'Communication', /Leading/)))
    await act(press(level(page, 'Public speaking', /Practising/)))
    await act(button('Submit my ratings'))
    await expect(title(page)).toHaveText('Thank you, your ratings are submitted')
    expect(interactions).toBeLessThanOrEqual(5)
    const ratings = await db.reviewRating.findMany({ where: { reviewId: review.id } })
    expect(Object.fromEntries(ratings.map((each) => [each.competencyKey, each.level]))).toEqual({
      delegation: 3,
      communication: 4,
      'public-speaking': 2,
    })
    expect(new Set(ratings.map(({ side }) => side))).toEqual(new Set(['other']))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.context().close()
  })

/** A group of radios takes the focus as one; arrows move the choice. */
async function chooseByKeys(wanted: Locator): Promise<void> {
  const name = (await wanted.getAttribute('name')) ?? ''
  const group = wanted.page().locator(`input[name="${name}"]`)
  await tabTo(wanted.page(), group.first())
  await wanted.page().keyboard.press('Space')
  for (let presses = 0; presses < (await group.count()); presses++) {
    if (await wanted.isChecked()) return
    await wanted.page().keyboard.press('ArrowDown')
  }
  await expect(wanted).toBeChecked()
}

test('a guest reads, rates, comments, agrees and signs with a name, and is marked as guest everywhere', async ({
  page: owner,
  person,
  browser,
  baseURL,
  db,
}) => {
  const review = await guestReview(db, person)
  const token = await makeGuestLink(db, { reviewId: review.id, ownerId: review.ownerId })
  const page = await phone(browser, baseURL)
  await page.goto(`/guest/${token}`)
  await page.getByRole('button', { name: 'Open the review' }).click()
  await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible()
  await expect(page.getByText('Speak at the architecture evening').first()).toBeVisible()
  await level(page, 'Delegation', /Dependable/).check({ force: true })
  await page.getByLabel('What else would you like to tell Kim Berger?').fill('You let others finish.')
  await page.getByRole('button', { name: 'Submit my ratings' }).click()
  await expect(title(page)).toHaveText('Thank you, your ratings are submitted')

  await owner.goto(`/reviews/${review.id}`)
  await expect(owner.getByRole('main')).toContainText('guest')
  await expect(owner.getByRole('main')).not.toContainText('You let others finish.')
  await owner.goto(`/reviews/${review.id}/rate`)
  await level(owner, 'Delegation', /Leading/).check({ force: true })
  await owner.getByRole('button', { name: 'Submit my ratings' }).click()
  await expect(title(owner)).toHaveText('Where do you agree?')
  await expect(owner.getByRole('main')).toContainText('You let others finish.')
  await expect(owner.getByRole('main')).toContainText('guest')
  const proposal = owner.getByRole('form', { name: 'Propose for Delegation' })
  await proposal.locator('[name="outcome"][value="3"]').check({ force: true })
  await proposal.getByRole('button', { name: 'Propose' }).click()
  await expect(owner.getByText(/You propose/)).toBeVisible()

  await page.goto('/guest')
  await expect(title(page)).toHaveText('Where do you agree?')
  const confirm = page.getByRole('form', { name: 'Confirm for Delegation' })
  await confirm.getByRole('button', { name: /^Agree to/ }).click()
  await expect(confirm).toBeHidden()
  await page.getByLabel('Your name').fill('Robin Reiter')
  await page.getByRole('button', { name: 'Sign the review' }).click()
  await expect(page.getByText(/You have signed/)).toBeVisible()

  await owner.reload()
  await expect(owner.getByRole('main')).toContainText('Robin Reiter (guest)')
  await owner.getByRole('button', { name: 'Sign the review' }).click()
  await expect(title(owner)).toContainText('Signed on')
  await expect(owner.getByRole('main')).toContainText('Robin Reiter (guest)')
  await owner.goto('/reviews')
  await expect(owner.getByRole('main')).toContainText('Robin Reiter (guest)')
  await owner.goto('/reviews/calibration')
  await expect(owner.getByRole('main')).toContainText(/guest/i)
  const agreed = await db.agreedLevel.findMany({ where: { reviewId: review.id } })
  expect(agreed).toMatchObject([{ competencyKey: 'delegation', level: 3 }])

  await page.goto('/guest')
  await expect(title(page)).toContainText('Signed on')
  await page.context().close()
})

test('a guest’s link works again in the browser that opened it and in no other', async ({
  person,
  browser,
  baseURL,
  db,
}) => {
  const token = await makeGuestLink(db, { reviewId: (await guestReview(db, person)).id, ownerId: person.id })
  const first = await phone(browser, baseURL)
  await first.goto(`/guest/${token}`)
  await first.getByRole('button', { name: 'Open the review' }).click()
  await expect(first).toHaveURL('/guest')
  await first.goto(`/guest/${token}`)
  await first.getByRole('button', { name: 'Go on' }).click()
  await expect(first).toHaveURL('/guest')
  await expect(title(first)).toContainText('How do you see the work of')

  const second = await phone(browser, baseURL)
  expect((await second.goto(`/guest/${token}`))?.status()).toBe(410)
  await expect(title(second)).toHaveText('This link is no longer good')
  await expect(second.getByText('If you opened it in another browser, go on there.')).toBeVisible()
  expect((await second.goto('/guest'))?.status()).toBe(410)
  for (const page of [first, second]) await page.context().close()
})

test('a guest opens that review and nothing else', async ({ person, browser, baseURL, db }) => {
  const review = await guestReview(db, person)
  const token = await makeGuestLink(db, { reviewId: review.id, ownerId: review.ownerId })
  const goal = await db.goal.findFirstOrThrow({ where: { ownerId: person.id } })
  const page = await phone(browser, baseURL)
  await page.goto(`/guest/${token}`)
  await page.getByRole('button', { name: 'Open the review' }).click()
  await expect(page).toHaveURL('/guest')
  for (const path of [
    `/reviews/${review.id}`,
    `/reviews/${review.id}/rate`,
    `/goals/${goal.id}`,
    `/mentees/${person.id}`,
    '/plan',
    '/journal',
    '/reviews',
    '/promises',
  ]) {
    await page.goto(path)
    await expect(page, path).toHaveURL(`/sign-in?to=${encodeURIComponent(path)}`)
  }
  await page.context().close()
})

test('what a guest sees follows the link’s own switches, and a change of them the next time', async ({
  person,
  browser,
  baseURL,
  db,
}) => {
  const review = await guestReview(db, person)
  await makeEntry(db, {
    ownerId: person.id,
    title: 'Evening course on queues',
    date: '2026-06-01',
    minutes: 90,
  })
  await makeEntry(db, {
    ...{ ownerId: person.id, title: 'Nobody’s business', date: '2026-06-02', isPrivate: true },
  })
  const token = await makeGuestLink(db, { reviewId: review.id, ownerId: review.ownerId })
  const page = await phone(browser, baseURL)
  await page.goto(`/guest/${token}`)
  await page.getByRole('button', { name: 'Open the review' }).click()
  const main = page.getByRole('main')
  await expect(main).toContainText('Speak at the architecture evening')
  await expect(main).not.toContainText('1 h 30')
  await db.guestLink.updateMany({
    where: { reviewId: review.id },
    data: { seesGoals: false, seesLevels: false, seesJournal: true },
  })
  await page.reload()
  await expect(main).not.toContainText('Speak at the architecture evening')
  await expect(main).toContainText(/1 (h|hour)/)
  await expect(main).not.toContainText('Nobody’s business')
  await page.context().close()
})

test('a guest reviews without JavaScript', async ({ person, browser, baseURL, db }) => {
  const review = await guestReview(db, person)
  const page = await phone(browser, baseURL, false)
  await page.goto(`/guest/${await makeGuestLink(db, { reviewId: review.id, ownerId: review.ownerId })}`)
  await page.getByRole('button', { name: 'Open the review' }).click()
  await expect(page).toHaveURL('/guest')
  await level(page, 'Delegation', /Dependable/).check({ force: true })
  await page.getByLabel('What else would you like to tell Kim Berger?').fill('Half a thought.')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByLabel('What else would you like to tell Kim Berger?')).toHaveValue('Half a thought.')
  await expect(level(page, 'Delegation', /Dependable/)).toBeChecked()
  await page.getByRole('button', { name: 'Submit my ratings' }).click()
  await expect(title(page)).toHaveText('Thank you, your ratings are submitted')
  await page.context().close()
})
