import type { Page } from '@playwright/test'
import { makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { expect, type TestPerson, test } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

/** A plan towards principal engineer, which requires 2 in delegation. */
async function planFor(db: Database, person: TestPerson): Promise<string> {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  await makePlan(db, {
    ownerId: person.id,
    frameworkVersionId: framework.id,
    roleKey: 'principal-engineer',
    startsOn: '2026-01-01',
  })
  return framework.id
}

async function rate(page: Page, level: string, sure: string, note: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Rate yourself: Delegation' })
  // the radio itself is under its label
  await form.getByRole('radio', { name: level }).check({ force: true })
  await form.getByRole('radio', { name: sure }).check({ force: true })
  await form.getByLabel('What makes you say so').fill(note)
  await form.getByRole('button', { name: 'Save the rating' }).click()
}

const ratings = (page: Page) => page.getByRole('region', { name: 'Your ratings' }).getByRole('listitem')

test('rating oneself changes the level, the history and the plan @main', async ({ page, person, db }) => {
  await planFor(db, person)
  await page.goto('/plan/competency/delegation')
  await expect(page.getByText('Not rated yet. Principal engineer requires 2 Practising')).toBeVisible()
  await rate(page, '1 Learning', 'low Low', 'First try.')
  await expect(page.getByText('Saved: you rated yourself 1.')).toBeVisible()
  await expect(
    page.getByText('You rated yourself 1 Learning. Principal engineer requires 2 Practising'),
  ).toBeVisible()
  await rate(page, '3 Dependable', 'medium Medium', 'Ran the releases for a quarter.')
  await expect(page.getByText('You rated yourself 3 Dependable.')).toBeVisible()
  await expect(ratings(page)).toHaveText([
    /3 Dependable, medium confidence.*Ran the releases/,
    /1 Learning, low confidence/,
  ])

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Plan' }).click()
  // delegation is all that principal engineer asks for in management practice
  await expect(page.getByRole('group').filter({ hasText: 'Management practice' }).first()).toContainText(
    '100 %',
  )
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('one rates oneself and voids the rating without JavaScript', async ({ page, person, db }) => {
    await planFor(db, person)
    await page.goto('/plan/competency/delegation')
    await rate(page, '3 Dependable', 'high High', 'Ran the releases.')
    await expect(page).toHaveURL(/\/plan\/competency\/delegation$/)
    await expect(page.getByText('You rated yourself 3 Dependable.')).toBeVisible()
    await page.getByText('A mistake?').click()
    await page.getByLabel('What was wrong with it').fill('Meant another one.')
    await page.getByRole('button', { name: 'Void this rating' }).click()
    await expect(page.getByText('Not rated yet. Principal engineer')).toBeVisible()
    await expect(ratings(page)).toHaveText([/3 Dependable.*Voided on 15 June 2026: Meant another one\./])
  })
})

test('a voided rating stays in the history, struck through and in words', async ({ page, person, db }) => {
  const frameworkVersionId = await planFor(db, person)
  const given = { subjectId: person.id, frameworkVersionId, competencyKey: 'delegation' }
  await makeRating(db, { ...given, level: 2, ratedAt: new Date('2026-02-01T09:00:00Z') })
  await makeRating(db, { ...given, level: 5, ratedAt: new Date('2026-05-01T09:00:00Z'), note: 'A slip.' })
  await page.goto('/plan/competency/delegation')
  await expect(page.getByText('You rated yourself 5 Shaping.')).toBeVisible()
  await ratings(page).first().getByText('A mistake?').click()
  await ratings(page).first().getByRole('button', { name: 'Void this rating' }).click()
  await expect(page.getByText('You rated yourself 2 Practising.')).toBeVisible()
  await expect(ratings(page).first().getByRole('deletion')).toHaveText(/5 Shaping/)
  await expect(ratings(page).first()).toContainText('Voided on 15 June 2026')
  await expect(ratings(page).first().getByRole('button', { name: 'Void this rating' })).toHaveCount(0)
})

test('a refused rating comes back filled, with the message beside the field and the focus on it', async ({
  page,
  person,
  db,
}) => {
  await planFor(db, person)
  await page.goto('/plan/competency/delegation')
  const form = page.getByRole('form', { name: 'Rate yourself: Delegation' })
  // what a browser without native checks would send
  await form.evaluate((element: HTMLFormElement) => {
    element.noValidate = true
  })
  await form.getByRole('radio', { name: 'high High' }).check({ force: true })
  await form.getByLabel('What makes you say so').fill('Kept, whatever happens.')
  await form.getByRole('button', { name: 'Save the rating' }).click()
  await expect(form.getByRole('group', { name: 'Your level' })).toContainText('Choose a level.')
  await expect(form.getByRole('radio', { name: '1 Learning' })).toBeFocused()
  await expect(form.getByLabel('What makes you say so')).toHaveValue('Kept, whatever happens.')
  await expect(form.getByRole('radio', { name: 'high High' })).toBeChecked()
  await expect(ratings(page)).toHaveCount(0)
})

test('one rates oneself with the keyboard alone', async ({ page, person, db }) => {
  await planFor(db, person)
  await page.goto('/plan/competency/delegation')
  const form = page.getByRole('form', { name: 'Rate yourself: Delegation' })
  await form.getByRole('radio', { name: '1 Learning' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(form.getByRole('radio', { name: '3 Dependable' })).toBeChecked()
  await expect(form.getByRole('radio', { name: 'medium Medium' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('By keyboard.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('You rated yourself 3 Dependable.')).toBeVisible()
})

test('the level texts and observables stand beside the rating form, the next level first', async ({
  page,
  person,
  db,
}) => {
  const frameworkVersionId = await planFor(db, person)
  await makeRating(db, { subjectId: person.id, frameworkVersionId, competencyKey: 'delegation', level: 3 })
  await page.goto('/plan/competency/delegation')
  const headings = page.getByRole('heading', { level: 3, name: /^[1-5] / })
  await expect(headings).toHaveText([
    /^4 Leading/,
    /^1 Learning/,
    /^2 Practising.*required/,
    /^3 Dependable.*where you are/,
    /^5 Shaping/,
  ])
  await expect(
    page.getByRole('region', { name: 'What the next level looks like' }).getByRole('listitem').first(),
  ).toBeVisible()
})

test('a competency that two areas show says so on its page', async ({ page, person, db }) => {
  await planFor(db, person)
  await page.goto('/plan/competency/delegation')
  await expect(
    page.getByText('Management practice, shown in Balancing technical and managerial work too'),
  ).toBeVisible()
})

test('a competency that the framework does not have is a 404', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  const response = await page.goto('/plan/competency/swimming')
  expect(response?.status()).toBe(404)
})

test('a competency’s page begins a goal from one of its templates', async ({ page, person, db }) => {
  await planFor(db, person)
  await page.goto('/plan/competency/delegation')
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Hand over release management' })
    .getByRole('link', { name: 'Start from this' })
    .click()
  await expect(page).toHaveURL(/\/goals\/new\?template=hand-over-release-management$/)
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Hand over release management')
})
