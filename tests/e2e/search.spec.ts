import type { Page } from '@playwright/test'
import { makeEntry } from '../support/factories/journal'
import { makeGoal, makeMilestone, makePlan } from '../support/factories/plans'
import { makeSkill } from '../support/factories/skills'
import { expect, type TestPerson, test } from './fixtures'
import { keysReady } from './page-keys'

type Database = Parameters<typeof makePlan>[0]

/** Something of each kind with the words "kafka" or "Ärger" in it. */
async function written(db: Database, person: TestPerson) {
  const ownerId = person.id
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan = await makePlan(db, { ownerId, frameworkVersionId: framework.id })
  const goal = await makeGoal(db, { ownerId, planId: plan.id, title: 'Run Kafka in production' })
  const milestone = await makeMilestone(db, { goalId: goal.id, title: 'Kafka dry run held' })
  const skill = await makeSkill(db, { ownerId, name: 'Kafka operations' })
  const entry = await makeEntry(db, { ownerId, title: 'Kafka and its Ärger', date: '2026-06-01' })
  return { goal, milestone, skill, entry }
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const field = (page: Page) => dialog(page).getByRole('combobox', { name: 'Search for' })
const option = (page: Page, name: string | RegExp) => dialog(page).getByRole('option', { name })

/** Opens the search by its key and types; waits for the answer. */
async function searchFor(page: Page, text: string, status: RegExp): Promise<void> {
  await keysReady(page)
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(text)
  await expect(dialog(page).getByRole('status')).toHaveText(status)
}

test('the key / opens the search and leads to what is chosen with the arrow keys', async ({
  page,
  person,
  db,
}) => {
  const { skill } = await written(db, person)
  await page.goto('/plan')
  await searchFor(page, 'KAFKA', /^4 results$/)
  await expect(dialog(page).getByRole('option', { selected: true })).toHaveText(/Run Kafka in production/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(dialog(page).getByRole('option', { selected: true })).toHaveText(/Kafka operations/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/skills/${skill.id}`)
  await expect(dialog(page)).toBeHidden()
  // the keyboard goes on in the page
  await expect(page.getByRole('main')).toBeFocused()
})

test('the search finds goals', async ({ page, person, db }) => {
  const { goal } = await written(db, person)
  await page.goto('/')
  await searchFor(page, 'production', /^2 results$|^1 result$/)
  await option(page, /^Run Kafka in production/).click()
  await expect(page).toHaveURL(`/goals/${goal.id}`)
})

test('the search finds milestones', async ({ page, person, db }) => {
  const { goal, milestone } = await written(db, person)
  await page.goto('/')
  await searchFor(page, 'dry run', /^1 result$/)
  await expect(option(page, /^Kafka dry run held/)).toContainText('Run Kafka in production')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/goals/${goal.id}#milestone-${milestone.id}`)
})

test('the search finds skills', async ({ page, person, db }) => {
  const { skill } = await written(db, person)
  await page.goto('/')
  await searchFor(page, 'kafka op', /^1 result$/)
  await option(page, /^Kafka operations/).click()
  await expect(page).toHaveURL(`/skills/${skill.id}`)
})

test('the search finds journal entries whatever their case and accents, and none in the bin', async ({
  page,
  person,
  db,
}) => {
  const { entry } = await written(db, person)
  const binned = await makeEntry(db, { ownerId: person.id, title: 'More Ärger', date: '2026-06-01' })
  await db.journalEntry.update({ where: { id: binned.id }, data: { deletedAt: new Date() } })
  await page.goto('/')
  await searchFor(page, 'arger', /^1 result$/)
  await option(page, /^Kafka and its Ärger/).click()
  await expect(page).toHaveURL(`/journal/${entry.id}`)
})

test('the search finds competencies', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/')
  await searchFor(page, 'Public speak', /^1 result$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/plan/competency/public-speaking')
})

test('the search finds nothing of anybody else', async ({ page, person, another, request, db }) => {
  await written(db, await another('Somebody Else'))
  expect(person.id).toBeTruthy()
  await page.goto('/')
  await searchFor(page, 'kafka', /^No results$/)
  await page.goto('/search?q=kafka')
  await expect(page.getByRole('main')).toContainText('No results for “kafka”')
  const answer = await page.request.get('/api/search?q=kafka')
  expect(await answer.json()).toEqual({ text: 'kafka', groups: [] })
  for (const path of ['/api/search?q=kafka', '/api/quick-log'])
    expect((await request.get(path)).status(), path).toBe(401)
})

test('answers for the last word that was typed, and takes its first result when Enter was quicker', async ({
  page,
  person,
  db,
}) => {
  const { skill } = await written(db, person)
  await page.goto('/')
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  // the answer for the first word comes last
  await page.route(/\/api\/search\?q=kafka$/, async (route) => {
    await held
    await route.continue().catch(() => {})
  })
  await keysReady(page)
  const first = page.waitForRequest(/\/api\/search\?q=kafka$/)
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('kafka')
  await first
  await page.keyboard.type(' operations')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/skills/${skill.id}`)
  release()
  await expect(page).toHaveURL(`/skills/${skill.id}`)
})

test('the search tells a screen reader its name, its list, the active line and how much was found', async ({
  page,
  person,
  db,
}) => {
  await written(db, person)
  await page.goto('/')
  await searchFor(page, 'kafka', /^4 results$/)
  await expect(dialog(page)).toMatchAriaSnapshot(`
    - heading "Search" [level=2]
    - text: Search for
    - combobox "Search for" [expanded]: kafka
    - status: 4 results
    - listbox "Search":
      - group "Goals":
        - option /Run Kafka in production/ [selected]
      - group "Milestones":
        - option /Kafka dry run held/
      - group "Skills":
        - option /Kafka operations/
      - group "Journal":
        - option /Kafka and its Ärger/
  `)
  const active = await field(page).getAttribute('aria-activedescendant')
  await expect(page.locator(`[id="${active}"]`)).toHaveText(/Run Kafka in production/)
  const list = await field(page).getAttribute('aria-controls')
  await expect(page.locator(`[id="${list}"]`)).toHaveRole('listbox')
  await expect(dialog(page).getByRole('status')).toHaveText('4 results')
  await page.keyboard.press('ArrowUp')
  await expect(option(page, /Kafka and its Ärger/)).toHaveAttribute('aria-selected', 'true')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(' nothing of this')
  await expect(dialog(page).getByRole('status')).toHaveText('No results')
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false')
})

test('gives the focus back when the search is closed', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/goals')
  await keysReady(page)
  const link = page.getByRole('banner').getByRole('link', { name: 'Search' })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(link).toBeFocused()
})

test('the page of the search tells how much was found, and finds again without a new document', async ({
  page,
  person,
  db,
}) => {
  await written(db, person)
  await page.goto('/search')
  await keysReady(page)
  await page.evaluate(() => document.documentElement.setAttribute('data-same', ''))
  const status = page.getByRole('main').getByRole('status')
  await page.getByLabel('Search for').fill('kafka')
  await page.keyboard.press('Enter')
  await expect(status).toHaveText('4 results for “kafka”.')
  await page.getByLabel('Search for').fill('arger')
  await page.keyboard.press('Enter')
  await expect(status).toHaveText('1 result for “arger”.')
  await expect(page).toHaveURL('/search?q=arger')
  await expect(page.locator('html[data-same]')).toHaveCount(1)
})

test('offers the page with everything where the search finds more than it shows', async ({
  page,
  person,
  db,
}) => {
  for (let at = 0; at < 6; at++)
    await makeEntry(db, { ownerId: person.id, title: `Kafka, part ${at}`, date: '2026-05-01' })
  await page.goto('/')
  await searchFor(page, 'kafka', /^The first 5 results$/)
  await page.keyboard.press('ArrowUp')
  await expect(option(page, 'All results for “kafka”')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?q=kafka')
  await expect(page.getByRole('main').getByRole('status')).toHaveText('6 results for “kafka”.')
})

test('says when the search cannot be answered, and answers when it can be', async ({
  person,
  context,
  db,
}) => {
  await written(db, person)
  // a page of its own: a request that fails is a complaint on the console
  const page = await context.newPage()
  await page.goto('/goals')
  await searchFor(page, 'kafka', /^4 results$/)
  await context.setOffline(true)
  await page.keyboard.type(' op')
  await expect(dialog(page).getByRole('status')).toHaveText(/^The server could not be reached/)
  await context.setOffline(false)
  await page.keyboard.type('erations')
  await expect(dialog(page).getByRole('status')).toHaveText('1 result')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('searches on a page of its own, with ways to longer lists', async ({ page, person, db }) => {
    await written(db, person)
    for (let at = 0; at < 21; at++)
      await makeEntry(db, { ownerId: person.id, title: `Kafka, part ${at}`, date: '2026-05-01' })
    await page.goto('/plan')
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await page.getByLabel('Search for').fill('kafka')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL('/search?q=kafka')
    await expect(page.getByRole('main')).toContainText('The first 23 results for “kafka”.')
    await expect(page.getByRole('region', { name: 'Milestones' }).getByRole('link')).toHaveText(
      'Kafka dry run held',
    )
    await page.getByRole('region', { name: 'Journal' }).getByRole('link', { name: 'All of them' }).click()
    await expect(page).toHaveURL('/journal?words=kafka')
    await expect(page.getByRole('main')).toContainText('22 entries')
  })
})
