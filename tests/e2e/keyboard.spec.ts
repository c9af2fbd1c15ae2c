import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { keyboard, tabTo } from './hands'

async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a newcomer goes the whole way with the keyboard alone', async ({ page }) => {
  await page.goto('/sign-up')
  await type(page, page.getByLabel('Your name'), 'Noor Halabi')
  await type(page, page.getByLabel('Mail address'), `noor-keys-${crypto.randomUUID()}@example.org`)
  await type(page, page.getByLabel('Password'), 'a long enough password')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Start your plan')

  await keyboard.fill(page.getByRole('form', { name: 'Target role' }), 'roleKey', 'principal-engineer')
  await press(page, page.getByRole('button', { name: 'Next' }))
  await expect(heading(page)).toHaveText('Technical oversight')
  await press(page, page.getByRole('link', { name: 'Finish later' }))
  await press(page, page.getByRole('link', { name: 'Plan', exact: true }))
  await expect(heading(page)).toHaveText('Towards principal engineer')

  await press(page, page.getByRole('link', { name: 'Rate yourself' }))
  await expect(heading(page)).toHaveText('Technical oversight')
  await tabTo(page, page.getByRole('group', { name: 'Your level' }).getByRole('radio', { name: '1' }))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await tabTo(
    page,
    page.getByRole('group', { name: 'How sure are you?' }).getByRole('radio', { name: 'low' }),
  )
  await page.keyboard.press('Space')
  await press(page, page.getByRole('button', { name: 'Save the rating' }))
  await expect(page.getByRole('region', { name: 'Your ratings' })).toContainText('Practising')

  await press(page, page.getByRole('link', { name: 'Goals', exact: true }))
  await expect(heading(page)).toHaveText('Goals')
  await press(page, page.getByRole('link', { name: /a goal/ }).first())
  await expect(heading(page)).toHaveText('A new goal')
  await type(page, page.getByLabel('Title'), 'Speak outside the company')
  const area = page.getByRole('group', { name: 'Competencies' }).getByText('Thought leadership and advocacy')
  await press(page, area)
  await press(page, page.getByRole('checkbox', { name: 'Public speaking' }), 'Space')
  await type(page, page.getByLabel('Milestone 1', { exact: true }), 'Topic chosen')
  await type(page, page.getByLabel('Date of milestone 1', { exact: true }), '07152026')
  await press(page, page.getByRole('button', { name: 'Set the goal' }))
  await expect(heading(page)).toHaveText('Speak outside the company')
  await press(page, page.getByRole('button', { name: /^Complete/ }).first())
  await expect(page.getByRole('main')).toContainText('Its one milestone is complete')

  await press(page, page.getByRole('link', { name: 'Log', exact: true }))
  await type(page, page.getByRole('dialog').getByLabel('Kind'), 'Talk')
  await press(page, page.getByRole('dialog').getByRole('link', { name: 'More…' }))
  await expect(heading(page)).toHaveText('Talk')
  await type(page, page.getByLabel('Title'), 'What our outages taught us')
  await press(page, page.getByRole('button', { name: 'Log it' }))
  await expect(heading(page)).toHaveText('What our outages taught us')
  await expect(page.getByRole('main')).toContainText('Public speaking')
})

test('the first key on a page leads past the navigation', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/plan')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})
