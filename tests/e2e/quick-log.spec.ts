import type { Page } from '@playwright/test'
import { makeEntry } from '../support/factories/journal'
import { today } from './clock'
import { keepOneOfEach, visitsOf } from './every-page'
import { expect, test } from './fixtures'
import { keysReady } from './page-keys'
import { startStopwatch } from './stopwatch'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Log an activity' })
const title = (page: Page) => dialog(page).getByLabel('Title')

/** Opens the quick log by its key; waits until the rest of it has taken over. */
async function openByKey(page: Page): Promise<void> {
  await keysReady(page)
  await page.keyboard.press('l')
  await expect(title(page)).toBeFocused()
  await expect(dialog(page).getByLabel('Date')).toHaveValue(today)
}

test('every page of a signed-in person has the button of the quick log and listens to the keys', async ({
  page,
  person,
  db,
}) => {
  const visits = visitsOf('one', await keepOneOfEach(db, person))
  expect(visits.length).toBeGreaterThan(30)
  for (const path of [...visits.map(({ path }) => path), '/nothing-here']) {
    const html = await (await page.request.get(path)).text()
    const button = /<a [^>]*href="\/journal\/quick"[^>]*>/.exec(html)?.[0]
    expect(button, path).toContain('data-tool="quick-log"')
    expect(/<body[^>]*>/.exec(html)?.[0], path).toContain('data-page-keys')
  }
})

test('logs from the button of any page and stays there, with the list up to date', async ({
  page,
  person,
  db,
}) => {
  for (const path of ['/', '/plan', '/goals', '/skills', '/journal', '/progress', '/framework', '/help']) {
    await page.goto(path)
    await keysReady(page)
    await page.getByRole('banner').getByRole('link', { name: 'Log', exact: true }).click()
    await expect(title(page), path).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog(page), path).toBeHidden()
  }
  await page.goto('/journal')
  await keysReady(page)
  const button = page.getByRole('banner').getByRole('link', { name: 'Log', exact: true })
  await button.click()
  await title(page).fill('What our outages taught us')
  await dialog(page).getByLabel('Kind').selectOption('Talk')
  await expect(dialog(page)).toContainText('Counts for: Public speaking')
  await dialog(page).getByRole('button', { name: 'Log it' }).click()
  await expect(dialog(page)).toContainText('Logged: What our outages taught us')
  await expect(dialog(page).getByRole('button', { name: 'Done' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(button).toBeFocused()
  await expect(page).toHaveURL('/journal')
  await expect(page.getByRole('main').getByRole('link', { name: 'What our outages taught us' })).toBeVisible()
  const entry = await db.journalEntry.findFirstOrThrow({
    where: { ownerId: person.id },
    include: { competencies: true },
  })
  expect(entry).toMatchObject({ kind: 'talk', state: 'done', date: today })
  expect(entry.competencies.map(({ competencyKey }) => competencyKey)).toEqual(['public-speaking'])
})

test('opens the quick log with the key l on every page and asks for title, kind and date only', async ({
  page,
  person,
  db,
}) => {
  await makeEntry(db, { ownerId: person.id, kind: 'article', date: '2026-06-01' })
  for (const path of [
    '/',
    '/plan',
    '/goals',
    '/skills',
    '/journal',
    '/progress',
    '/settings',
    '/framework',
  ]) {
    await page.goto(path)
    await openByKey(page)
    await page.keyboard.press('Escape')
    await expect(dialog(page), path).toBeHidden()
  }
  await openByKey(page)
  await expect(title(page)).toHaveValue('')
  // the kind that was logged last
  await expect(dialog(page).getByLabel('Kind')).toHaveValue('article')
  const fields = dialog(page).locator('input:not([type=hidden]), select, textarea')
  await expect(fields).toHaveCount(3)
})

test('counts for what the kind proposes until another competency is chosen', async ({ page, person, db }) => {
  await page.goto('/plan')
  await openByKey(page)
  await title(page).fill('Asked what we measure')
  await dialog(page).getByLabel('Kind').selectOption('Talk')
  await expect(dialog(page)).toContainText('Counts for: Public speaking')
  await dialog(page).getByLabel('Kind').selectOption('Article')
  await expect(dialog(page)).toContainText('Counts for: Publishing')
  await dialog(page)
    .getByRole('button', { name: /^change/ })
    .click()
  const choice = dialog(page).getByLabel('Counts for')
  await expect(choice).toBeFocused()
  await choice.selectOption('Communication')
  await page.keyboard.press('Tab')
  await expect(dialog(page).getByRole('button', { name: 'Log it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('It counts for Communication')
  const entry = await db.journalEntry.findFirstOrThrow({
    where: { ownerId: person.id },
    include: { competencies: true },
  })
  expect(entry.competencies.map(({ competencyKey }) => competencyKey)).toEqual(['communication'])
})

test('leads from what was logged quickly to the form with the rest', async ({ page, person, db }) => {
  await page.goto('/goals')
  await openByKey(page)
  await page.keyboard.type('Distributed systems')
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('link', { name: 'Add the rest' }).click()
  const { id } = await db.journalEntry.findFirstOrThrow({ where: { ownerId: person.id } })
  await expect(page).toHaveURL(`/journal/${id}/edit`)
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByLabel('Title')).toHaveValue('Distributed systems')
  await page.getByLabel('Reflection').fill('Added later.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Added later.')).toBeVisible()
})

test('carries what was typed into the full form', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/goals')
  await openByKey(page)
  await page.keyboard.type('A year of on-call')
  await dialog(page).getByLabel('Kind').selectOption('Article')
  await dialog(page).getByLabel('Date').fill('2026-06-20')
  await dialog(page).getByRole('link', { name: 'More…' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Article')
  await expect(page.getByLabel('Title')).toHaveValue('A year of on-call')
  await expect(page.getByRole('main').locator('[name=endsOn]')).toHaveValue('2026-06-20')
  await expect(page.getByLabel('State')).toHaveValue('planned')
})

test('plans what is dated ahead', async ({ page, person, db }) => {
  await page.goto('/')
  await openByKey(page)
  await page.keyboard.type('The autumn conference')
  await dialog(page).getByLabel('Date').fill('2026-09-20')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('Logged as planned: The autumn conference')
  const entry = await db.journalEntry.findFirstOrThrow({ where: { ownerId: person.id } })
  expect(entry).toMatchObject({ state: 'planned', date: '2026-09-20' })
})

test('loses no key that is pressed before the rest of the quick log is loaded', async ({
  page,
  person,
  db,
}) => {
  await page.goto('/goals')
  await keysReady(page)
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  await page.route('**/_next/**/*.js', async (route) => {
    await gate
    await route.continue()
  })
  await page.keyboard.press('l')
  await page.keyboard.type('Typed before it was there')
  await page.keyboard.press('Enter')
  open()
  await expect(dialog(page)).toContainText('Logged: Typed before it was there')
  expect(await db.journalEntry.count({ where: { ownerId: person.id } })).toBe(1)
})

test('keeps what was typed when it is closed, offline or signed out', async ({ person, context, db }) => {
  // a page of its own: a request that fails is a complaint on the console
  const page = await context.newPage()
  await page.goto('/goals')
  await openByKey(page)
  await page.keyboard.type('Not sent yet')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await page.keyboard.press('l')
  await expect(title(page)).toHaveValue('Not sent yet')
  await context.setOffline(true)
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('alert')).toContainText('You are offline')
  await expect(title(page)).toHaveValue('Not sent yet')
  await context.setOffline(false)
  await db.session.deleteMany({ where: { personId: person.id } })
  await dialog(page).getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('dialog', { name: 'You are signed out' })).toBeVisible()
  await page.getByLabel('Mail address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('You are signed in again')
  await dialog(page).getByRole('button', { name: 'Log it' }).click()
  await expect(dialog(page)).toContainText('Logged: Not sent yet')
  expect(await db.journalEntry.count({ where: { ownerId: person.id } })).toBe(1)
})

test('a person logs a finished talk with the keyboard alone in under fifteen seconds', async ({
  page,
  person,
  db,
}, testInfo) => {
  await page.goto('/plan')
  await keysReady(page)
  const watch = startStopwatch()
  watch.decides()
  watch.keys()
  await page.keyboard.press('l')
  await watch.type(page, 'Reading our traces')
  watch.keys()
  await page.keyboard.press('Tab')
  await expect(dialog(page).getByLabel('Kind')).toBeFocused()
  await watch.type(page, 'Talk')
  await expect(dialog(page)).toContainText('Counts for: Public speaking')
  watch.reads('Counts for: Public speaking')
  watch.keys()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('Logged: Reading our traces')
  watch.keys()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeHidden()
  const { total } = watch.stop(testInfo, 'Logging a talk with the keyboard', 15)
  expect(total).toBeLessThan(15)
  const entry = await db.journalEntry.findFirstOrThrow({ where: { ownerId: person.id } })
  expect(entry).toMatchObject({ kind: 'talk', state: 'done', date: today })
})

test('the page of the quick log leads to what was logged and asks for the level', async ({
  page,
  person,
  db,
}) => {
  await page.goto('/journal/quick')
  const form = page.getByRole('main').getByRole('form', { name: 'Log an activity' })
  await form.getByLabel('Title').fill('Logs that answer questions')
  await form.getByLabel('Kind').selectOption('Talk')
  await form.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logs that answer questions')
  const { id } = await db.journalEntry.findFirstOrThrow({ where: { ownerId: person.id } })
  await expect(page).toHaveURL(`/journal/${id}?asked=level`)
})

test('asks whether the level has changed, with a way to its question', async ({ page, person, db }) => {
  await page.goto('/goals')
  await openByKey(page)
  await page.keyboard.type('Logs that answer questions')
  await dialog(page).getByLabel('Kind').selectOption('Talk')
  await dialog(page).getByRole('button', { name: 'Log it' }).click()
  await expect(dialog(page)).toContainText('Has your level in it changed?')
  await dialog(page).getByRole('link', { name: 'Look at its levels' }).click()
  const { id } = await db.journalEntry.findFirstOrThrow({ where: { ownerId: person.id } })
  await expect(page).toHaveURL(`/journal/${id}?asked=level`)
  await expect(page.getByRole('main')).toContainText('Public speaking')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the Log link leads to a page with the same three fields', async ({ page, person }) => {
    expect(person.id).toBeTruthy()
    await page.goto('/plan')
    await page.getByRole('link', { name: 'Log', exact: true }).click()
    await expect(page).toHaveURL('/journal/quick')
    const form = page.getByRole('form', { name: 'Log an activity' })
    await expect(form.getByLabel('Date')).toHaveValue(today)
    await form.getByLabel('Title').fill('A design that we led')
    await form.getByRole('combobox', { name: 'Kind' }).selectOption('Talk')
    await form.getByLabel('Date').fill('2026-06-12')
    await form.getByRole('button', { name: 'Log it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A design that we led')
    await expect(page.getByRole('main').getByRole('link', { name: 'Public speaking' }).first()).toBeVisible()
  })
})

test('is the same for somebody who has just signed in on the page', async ({ page, another }) => {
  const person = await another('Somebody New')
  await page.goto('/sign-in')
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByLabel('Mail address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await keysReady(page)
  await page.keyboard.press('l')
  await expect(title(page)).toBeFocused()
})
