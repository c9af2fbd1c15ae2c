import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const password = 'a long enough password'

/** A name that no other test uses, so that the path can run beside itself. */
const newcomer = (how: string) => ({
  name: 'Noor Halabi',
  email: `noor-${how}-${crypto.randomUUID()}@example.org`,
})

/**
 * The whole way of a new user: sign up, choose a role, rate, set a goal with milestones, log a course and a
 * talk, complete a milestone, and see the progress change. Only with what the pages offer.
 */
async function wholePath(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
  await test.step('sign up', async () => {
    await page.goto('/')
    await page.getByRole('main').getByRole('link', { name: 'Make an account' }).click()
    await page.getByLabel('Your name').fill(name)
    await page.getByLabel('Mail address').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Make an account' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start your plan')
  })

  await test.step('choose a target role', async () => {
    await page.getByRole('radio', { name: /^Principal engineer/ }).check()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Technical oversight')
    await page.getByRole('link', { name: 'Finish later' }).click()
    await page.getByRole('link', { name: 'Plan', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Towards principal engineer')
    await expect(page.getByRole('main')).toContainText(
      'None of the 16 competencies that the role asks for is rated yet',
    )
  })

  await test.step('rate oneself', async () => {
    await page.getByRole('link', { name: 'Rate yourself' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Technical oversight')
    await page.getByRole('group', { name: 'Your level' }).getByRole('radio', { name: '4' }).check()
    await page
      .getByRole('group', { name: 'How sure are you?' })
      .getByRole('radio', { name: 'medium' })
      .check()
    await page.getByLabel('What makes you say so').fill('I sign off the releases of two teams.')
    await page.getByRole('button', { name: 'Save the rating' }).click()
    await expect(page.getByRole('region', { name: 'Your ratings' })).toContainText(
      'I sign off the releases of two teams.',
    )
    await page.getByRole('link', { name: 'Plan', exact: true }).click()
    // 4 of a required 5, and nothing else in the area yet
    await expect(page.getByRole('main')).toContainText('of the way')
  })

  await test.step('set a goal from a template', async () => {
    await page.getByRole('link', { name: 'Goals', exact: true }).click()
    await page
      .getByRole('link', { name: /a goal/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A new goal')
    await page.getByLabel('Title').fill('Speak outside the company')
    await page.getByLabel('Outcome').fill('A talk at a conference that is not ours.')
    await page.getByLabel('Due').fill('2026-12-01')
    await page
      .getByRole('group', { name: 'Competencies' })
      .getByText('Thought leadership and advocacy')
      .click()
    await page.getByRole('checkbox', { name: 'Public speaking' }).check()
    await page.getByLabel('Milestone 1', { exact: true }).fill('Topic chosen')
    await page.getByLabel('Date of milestone 1', { exact: true }).fill('2026-07-15')
    await page.getByLabel('Milestone 2', { exact: true }).fill('Proposal sent')
    await page.getByLabel('Date of milestone 2', { exact: true }).fill('2026-09-01')
    await page.getByRole('button', { name: 'Set the goal' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Speak outside the company')
    await expect(page.getByRole('main')).toContainText('Topic chosen')
  })

  await test.step('complete a milestone', async () => {
    const first = page.getByRole('listitem').filter({ hasText: 'Topic chosen' })
    await first.getByRole('button', { name: /^(Done|Complete)/ }).click()
    await expect(page.getByRole('main')).toContainText('1 of 2 milestones')
  })

  for (const { kind, title, competency } of [
    { kind: 'Course', title: 'Distributed systems in practice', competency: 'Courses' },
    { kind: 'Talk', title: 'What our outages taught us', competency: 'Public speaking' },
  ]) {
    await test.step(`log a ${kind.toLowerCase()}`, async () => {
      await page.getByRole('link', { name: 'Log', exact: true }).click()
      await page.getByRole('link', { name: 'More…' }).click()
      await page.getByText(/^(Begin with a|Another) kind$/).click()
      await page.getByRole('main').getByRole('link', { name: kind, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(kind)
      await page.getByLabel('Title').fill(title)
      await page.getByLabel('Time spent').fill('1:30')
      await page.getByRole('button', { name: 'Log it' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(page.getByRole('main')).toContainText(competency)
    })
  }

  await test.step('see it all on the plan and at home', async () => {
    await page.getByRole('link', { name: 'Plan', exact: true }).click()
    await expect(
      page.getByRole('group', { name: 'Progress by area towards principal engineer' }),
    ).toBeVisible()
    await expect(page.getByRole('main')).toContainText('Speak outside the company')
    await expect(page.getByRole('main')).toContainText('1 of 2 milestones')
    await page.getByRole('link', { name: 'Home', exact: true }).click()
    await expect(page.getByRole('main')).toContainText('Proposal sent')
    await expect(page.getByRole('main')).toContainText('What our outages taught us')
  })
}

test('@main a newcomer goes the whole way', async ({ page }) => {
  await wholePath(page, newcomer('wide'))
})

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  test('@main a newcomer goes the whole way at 360 px', async ({ page }) => {
    await wholePath(page, newcomer('small'))
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('@main a newcomer goes the whole way without JavaScript', async ({ page }) => {
    await wholePath(page, newcomer('plain'))
  })
})
