import type { Page } from '@playwright/test'
import { makeGoal, makePlan } from '../support/factories/plans'
import { expect, type TestPerson, test } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

async function planOf(db: Database, { id: ownerId }: TestPerson) {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan = { ownerId, frameworkVersionId: framework.id, startsOn: '2026-01-01', horizonOn: '2026-12-31' }
  return { ownerId, planId: (await makePlan(db, plan)).id }
}

const outcome = (page: Page) => page.getByLabel('Outcome')
const measure = (page: Page) => page.getByLabel('Measure')

test('hints at an empty part of a goal once its field was left, and not before', async ({
  page,
  person,
  db,
}) => {
  await planOf(db, person)
  await page.goto('/goals/new')
  await expect(page.getByText('Could be sharper.')).toHaveCount(0)
  await outcome(page).focus()
  await page.keyboard.press('Tab')
  await expect(outcome(page)).toHaveAccessibleDescription(
    /What will be true at the end.*Could be sharper\. The outcome is not said yet\./,
  )
  await expect(outcome(page)).not.toHaveAttribute('aria-invalid', 'true')
  await outcome(page).fill('Two colleagues release the billing service without me.')
  await page.keyboard.press('Tab')
  await expect(outcome(page)).not.toHaveAccessibleDescription(/Could be sharper/)
})

test('hints at a vague part of a goal, and at a due date after the plan', async ({ page, person, db }) => {
  await planOf(db, person)
  await page.goto('/goals/new')
  await outcome(page).fill('Improve my communication')
  await measure(page).fill('People are happier')
  await page.getByLabel('Due', { exact: true }).fill('2027-02-01')
  await page.getByLabel('Title').focus()
  await expect(outcome(page)).toHaveAccessibleDescription(/says that something gets better, not what will be/)
  await expect(measure(page)).toHaveAccessibleDescription(/names no number, limit or moment/)
  await expect(page.getByLabel('Due', { exact: true })).toHaveAccessibleDescription(/due after the plan ends/)
  await measure(page).fill('Four of five call the meeting useful')
  await page.getByLabel('Title').focus()
  await expect(measure(page)).not.toHaveAccessibleDescription(/Could be sharper/)
})

test('saves a goal whatever the hints say, and names them on its page', async ({ page, person, db }) => {
  await planOf(db, person)
  await page.goto('/goals/new?competency=delegation')
  await page.getByLabel('Title').fill('Talk better')
  await outcome(page).fill('Get better at talks')
  await page.getByLabel('Due', { exact: true }).fill('2026-09-30')
  await page.getByRole('button', { name: 'Set the goal' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talk better')
  const purpose = page.getByRole('region', { name: 'What it is for' })
  await expect(purpose).toContainText('Could be sharper')
  await expect(purpose).toContainText('says that something gets better')
  await purpose.getByRole('link', { name: 'edit the goal', exact: true }).click()
  await expect(outcome(page)).toHaveAccessibleDescription(/Could be sharper/)
  await expect(measure(page)).toHaveAccessibleDescription(/The measure is not said yet/)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talk better')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the form of a goal hints at what is stored and saves it as it is, without JavaScript', async ({
    page,
    person,
    db,
  }) => {
    const of = await planOf(db, person)
    const goal = await makeGoal(db, {
      ...{ ...of, title: 'Talk better', outcome: 'Get better', measure: '', competencies: ['delegation'] },
      ...{ startsOn: '2026-05-01', dueOn: '2026-09-30' },
    })
    await page.goto(`/goals/${goal.id}/edit`)
    await expect(outcome(page)).toHaveAccessibleDescription(/says that something gets better/)
    await expect(measure(page)).toHaveAccessibleDescription(/The measure is not said yet/)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talk better')
  })
})
