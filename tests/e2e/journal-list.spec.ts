import type { Page } from '@playwright/test'
import { makeEntry } from '../support/factories/journal'
import { makeGoal, makePlan } from '../support/factories/plans'
import { makeSkill } from '../support/factories/skills'
import { expect, type TestPerson, test } from './fixtures'

type Database = Parameters<typeof makeEntry>[0]

const rows = (page: Page) => page.getByRole('main').locator('ul.rows > li')
const entries = (page: Page) => rows(page).getByRole('link')
const totals = (page: Page) => page.getByRole('main').getByRole('status')
const chips = (page: Page) => page.getByRole('list', { name: 'Active filters' }).getByRole('link')
const moreFilters = (page: Page) => page.locator('summary', { hasText: 'More filters' })
const show = (page: Page) => page.getByRole('button', { name: 'Show these entries' }).click()

/** Six entries, each with something that no other one has. */
async function sixEntries(db: Database, { id: ownerId }: TestPerson): Promise<void> {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan = await makePlan(db, { ownerId, frameworkVersionId: framework.id })
  const goal = await makeGoal(db, { ownerId, planId: plan.id, title: 'Speak outside the company' })
  const skill = await makeSkill(db, { ownerId, name: 'Load testing' })
  const of = { ownerId, minutes: 60 }
  await makeEntry(db, {
    ...{ ...of, title: 'Logs that answer questions', date: '2026-06-10', kind: 'talk', minutes: 90 },
    ...{ competencies: ['public-speaking'], reflection: 'Señor Müller liked it.' },
  })
  await makeEntry(db, {
    ...{ ...of, title: 'Billing handed over', date: '2026-06-01', kind: 'delegation' },
    competencies: ['delegation'],
  })
  await makeEntry(db, {
    ...of,
    title: 'Proposal written',
    date: '2026-03-10',
    kind: 'article',
    goalId: goal.id,
  })
  await makeEntry(db, { ...of, title: 'Ten times the load', date: '2026-02-10', skills: [skill.id] })
  await makeEntry(db, { ...of, title: 'Course to come', date: '2026-05-01', state: 'planned', minutes: null })
  await makeEntry(db, { ...of, title: 'A quarrel', date: '2025-12-24', kind: 'feedback', isPrivate: true })
}

test.describe('the journal by one thing', () => {
  test.beforeEach(async ({ page, person, db }) => {
    await sixEntries(db, person)
    await page.goto('/journal')
    await expect(rows(page)).toHaveCount(6)
    await moreFilters(page).click()
  })

  test('is filtered by kind, several of them too', async ({ page }) => {
    await page.getByText('Sharing', { exact: true }).click()
    await page.getByRole('checkbox', { name: 'Talk' }).check()
    await show(page)
    await expect(page).toHaveURL('/journal?kind=talk')
    await expect(entries(page)).toHaveText(['Logs that answer questions'])
    await page.getByRole('checkbox', { name: 'Article' }).check()
    await show(page)
    await expect(page).toHaveURL('/journal?kind=talk&kind=article')
    await expect(entries(page)).toHaveText(['Logs that answer questions', 'Proposal written'])
    await expect(chips(page)).toHaveText(['Talks×', 'Articles×', 'Clear all'])
  })

  test('is filtered by area', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Area' }).selectOption('Management practice')
    await show(page)
    await expect(page).toHaveURL('/journal?area=management-practice')
    await expect(entries(page)).toHaveText(['Billing handed over'])
    await expect(chips(page)).toHaveText(['Management practice×'])
  })

  test('is filtered by competency', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Competency' }).selectOption('Public speaking')
    await show(page)
    await expect(page).toHaveURL('/journal?competency=public-speaking')
    await expect(entries(page)).toHaveText(['Logs that answer questions'])
    await expect(chips(page)).toHaveText(['Public speaking×'])
  })

  test('is filtered by goal', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Goal' }).selectOption('Speak outside the company')
    await show(page)
    await expect(entries(page)).toHaveText(['Proposal written'])
    await expect(chips(page)).toHaveText(['goal “Speak outside the company”×'])
  })

  test('is filtered by skill', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Skill' }).selectOption('Load testing')
    await show(page)
    await expect(entries(page)).toHaveText(['Ten times the load'])
    await expect(chips(page)).toHaveText(['skill “Load testing”×'])
  })

  test('is filtered by a period, typed or named', async ({ page }) => {
    await page.getByLabel('From').fill('2026-02-10')
    await page.getByLabel('To', { exact: true }).fill('2026-03-10')
    await show(page)
    await expect(page).toHaveURL('/journal?from=2026-02-10&to=2026-03-10')
    await expect(entries(page)).toHaveText(['Proposal written', 'Ten times the load'])
    await expect(chips(page)).toHaveText(['10 Feb to 10 Mar×'])
    await page.getByRole('link', { name: 'This month' }).click()
    await expect(page).toHaveURL('/journal?from=2026-06-01&to=2026-06-30')
    await expect(entries(page)).toHaveText(['Logs that answer questions', 'Billing handed over'])
    await expect(chips(page)).toHaveText(['June 2026×'])
    // the fields follow
    await expect(page.getByLabel('From')).toHaveValue('2026-06-01')
  })

  test('is filtered by state', async ({ page }) => {
    await page.getByRole('combobox', { name: 'State' }).selectOption('Planned')
    await show(page)
    await expect(page).toHaveURL('/journal?state=planned')
    await expect(entries(page)).toHaveText(['Course to come'])
    await expect(chips(page)).toHaveText(['Planned×'])
  })

  test('is filtered by what is private, and by what is not', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Private' }).selectOption('Only private ones')
    await show(page)
    await expect(page).toHaveURL('/journal?private=only')
    await expect(entries(page)).toHaveText(['A quarrel'])
    await page.getByRole('combobox', { name: 'Private' }).selectOption('Without private ones')
    await show(page)
    await expect(page).toHaveURL('/journal?private=without')
    await expect(rows(page)).toHaveCount(5)
    await expect(entries(page).filter({ hasText: 'A quarrel' })).toHaveCount(0)
  })

  test('adds one filter to another and takes each away again', async ({ page }) => {
    await page.getByRole('combobox', { name: 'State' }).selectOption('Done')
    await page.getByRole('combobox', { name: 'Private' }).selectOption('Without private ones')
    await page.getByRole('link', { name: 'This year' }).click()
    // a link of the form takes nothing along that was not asked for yet
    await expect(chips(page)).toHaveText(['2026×'])
    await expect(rows(page)).toHaveCount(5)
    await page.getByRole('combobox', { name: 'State' }).selectOption('Done')
    await show(page)
    await expect(chips(page)).toHaveText(['2026×', 'Done×', 'Clear all'])
    await expect(rows(page)).toHaveCount(4)
    await page.getByRole('searchbox', { name: 'Words' }).fill('load')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/journal?words=load&from=2026-01-01&to=2026-12-31&state=done')
    await expect(entries(page)).toHaveText(['Ten times the load'])
    await expect(totals(page)).toHaveText('1 entry, 1 h.')
    await page.getByRole('link', { name: '“load”: take this filter away' }).click()
    await expect(page).toHaveURL('/journal?from=2026-01-01&to=2026-12-31&state=done')
    await expect(rows(page)).toHaveCount(4)
    await expect(page.getByRole('searchbox', { name: 'Words' })).toHaveValue('')
    await page.getByRole('link', { name: 'Clear all' }).click()
    await expect(page).toHaveURL('/journal')
    await expect(rows(page)).toHaveCount(6)
    await expect(chips(page)).toHaveCount(0)
    await expect(page.getByRole('combobox', { name: 'State' })).toHaveValue('')
  })
})

test('the journal is filtered by words, whatever their case and accents', async ({ page, person, db }) => {
  await sixEntries(db, person)
  await page.goto('/journal')
  for (const words of ['MÜLLER', 'senor muller', 'liked logs', 'mu\u0308ller']) {
    await page.getByRole('searchbox', { name: 'Words' }).fill(words)
    await page.getByRole('button', { name: 'Find' }).click()
    await expect(chips(page)).toHaveText([`“${words}”×`])
    await expect(entries(page)).toHaveText(['Logs that answer questions'])
  }
  await page.getByRole('searchbox', { name: 'Words' }).fill('no such thing')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(totals(page)).toHaveText('No entry matches “no such thing”.')
  await expect(rows(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'Clear the filter' }).click()
  await expect(rows(page)).toHaveCount(6)
})

test('signs that are patterns elsewhere stand for themselves in the words of the journal', async ({
  page,
  person,
  db,
}) => {
  const of = { ownerId: person.id }
  await makeEntry(db, { ...of, title: '100% of it', date: '2026-06-03' })
  await makeEntry(db, { ...of, title: '1000 of it', date: '2026-06-02' })
  await makeEntry(db, { ...of, title: 'snake_case', date: '2026-06-01' })
  for (const [words, found] of [
    ['100%', ['100% of it']],
    ['%', ['100% of it']],
    ['_', ['snake_case']],
    ['s*e', []],
    ['of it', ['100% of it', '1000 of it']],
  ] as const) {
    await page.goto('/journal')
    await page.getByRole('searchbox', { name: 'Words' }).fill(words)
    await page.keyboard.press('Enter')
    await expect(chips(page)).toHaveText([`“${words}”×`])
    await expect(entries(page)).toHaveText([...found])
  }
})

test('the address of a filtered journal brings back the same list and the same fields', async ({
  page,
  person,
  db,
  context,
}) => {
  await sixEntries(db, person)
  await page.goto('/journal')
  await moreFilters(page).click()
  await page.getByText('Learning', { exact: true }).click()
  await page.getByRole('checkbox', { name: 'Course' }).check()
  await page.getByRole('combobox', { name: 'State' }).selectOption('Done')
  await page.getByRole('searchbox', { name: 'Words' }).fill('times')
  await page.keyboard.press('Enter')
  await expect(entries(page)).toHaveText(['Ten times the load'])
  const later = await context.newPage()
  await later.goto(page.url())
  await expect(entries(later)).toHaveText(['Ten times the load'])
  await expect(chips(later)).toHaveText(['Courses×', 'Done×', '“times”×', 'Clear all'])
  await expect(later.getByRole('searchbox', { name: 'Words' })).toHaveValue('times')
  await moreFilters(later).click()
  await expect(later.getByRole('checkbox', { name: 'Course' })).toBeChecked()
  await expect(later.getByRole('combobox', { name: 'State' })).toHaveValue('done')
  // and so does going back to it
  await entries(page).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ten times the load')
  await page.goBack()
  await expect(entries(page)).toHaveText(['Ten times the load'])
  await expect(page.getByRole('searchbox', { name: 'Words' })).toHaveValue('times')
  // somebody who was signed out meanwhile comes back to it
  const address = page.url()
  await context.clearCookies()
  await page.goto(address)
  await page.getByLabel('Mail address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/journal?kind=course&state=done&words=times')
  await expect(entries(page)).toHaveText(['Ten times the load'])
})

test('the journal says how many entries and how many hours the filtered ones come to', async ({
  page,
  person,
  db,
}) => {
  await sixEntries(db, person)
  await page.goto('/journal')
  await expect(totals(page)).toHaveText('6 entries, 5 h 30 min in all; time is noted on 5 of them.')
  await page.goto('/journal?state=done')
  await expect(totals(page)).toHaveText('5 entries, 5 h 30 min in all.')
  await page.goto('/journal?kind=talk')
  await expect(totals(page)).toHaveText('1 entry, 1 h 30 min.')
  await page.goto('/journal?state=planned')
  await expect(totals(page)).toHaveText('1 entry, no time noted.')
  // of all pages together, not of the one that is shown
  for (let at = 0; at < 30; at++)
    await makeEntry(db, { ownerId: person.id, kind: 'project', date: '2026-04-01', minutes: 20 })
  await page.goto('/journal?kind=project')
  await expect(rows(page)).toHaveCount(25)
  await expect(totals(page)).toHaveText('30 entries, 10 h in all.')
  await page.getByRole('link', { name: 'Older entries' }).click()
  await expect(rows(page)).toHaveCount(5)
  await expect(totals(page)).toHaveText('30 entries, 10 h in all.')
})

test('pages of the journal go on where the last one ended although entries come and go, and back', async ({
  page,
  person,
  db,
}) => {
  const of = { ownerId: person.id, kind: 'talk' as const }
  const title = (at: number) => `Talk ${at}`
  for (let at = 1; at <= 60; at++) {
    const day = new Date(Date.UTC(2026, 5, 1) - at * 86_400_000).toISOString().slice(0, 10)
    await makeEntry(db, { ...of, title: title(at), date: day })
    await makeEntry(db, { ...of, kind: 'course', title: `Course ${at}`, date: day })
  }
  const upTo = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => title(from + at))
  await page.goto('/journal?kind=talk')
  await expect(entries(page)).toHaveText(upTo(1, 25))
  // the last one on this page and two before it go; two come on top
  await db.journalEntry.deleteMany({
    where: { ownerId: person.id, title: { in: [title(3), title(4), title(25)] } },
  })
  await makeEntry(db, { ...of, title: 'New', date: '2026-06-14' })
  await makeEntry(db, { ...of, title: 'Newer', date: '2026-06-15' })
  await page.getByRole('link', { name: 'Older entries' }).click()
  await expect(entries(page)).toHaveText(upTo(26, 50))
  await page.getByRole('link', { name: 'Older entries' }).click()
  await expect(entries(page)).toHaveText(upTo(51, 60))
  await expect(page.getByRole('link', { name: 'Older entries' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Newer entries' }).click()
  await expect(entries(page)).toHaveText(upTo(26, 50))
  await page.getByRole('link', { name: 'Newer entries' }).click()
  await expect(entries(page)).toHaveText(['Newer', 'New', title(1), title(2), ...upTo(5, 24), title(26)])
  await expect(page.getByRole('link', { name: 'Newer entries' })).toHaveCount(0)
})

test('the keyboard alone filters the journal and takes a filter away', async ({ page, person, db }) => {
  await sixEntries(db, person)
  await page.goto('/journal')
  await page.getByRole('searchbox', { name: 'Words' }).focus()
  await page.keyboard.type('billing')
  await page.keyboard.press('Enter')
  await expect(entries(page)).toHaveText(['Billing handed over'])
  // where one was, to type on
  await expect(page.getByRole('searchbox', { name: 'Words' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(moreFilters(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(chips(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(6)
})

test('the filters leave room for entries on a small screen, and nothing scrolls sideways', async ({
  page,
  person,
  db,
}) => {
  await sixEntries(db, person)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`/journal?kind=talk&area=thought-leadership-and-advocacy&words=logs+that+answer&state=done`)
  await expect(entries(page)).toBeInViewport({ ratio: 1 })
  await page.goto('/journal')
  await expect(rows(page).nth(1)).toBeInViewport({ ratio: 1 })
  await page.setViewportSize({ width: 320, height: 740 })
  await moreFilters(page).click()
  await expect(page.getByRole('button', { name: 'Show these entries' })).toBeVisible()
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the journal is filtered by a plain form whose address keeps the filter', async ({
    page,
    person,
    db,
  }) => {
    await sixEntries(db, person)
    await page.goto('/journal')
    await moreFilters(page).click()
    await page.getByText('Sharing', { exact: true }).click()
    await page.getByRole('checkbox', { name: 'Talk' }).check()
    await page.getByRole('checkbox', { name: 'Article' }).check()
    await page.getByRole('combobox', { name: 'Goal' }).selectOption('Speak outside the company')
    await page.getByLabel('From').fill('2026-01-01')
    await show(page)
    await expect(entries(page)).toHaveText(['Proposal written'])
    await expect(totals(page)).toHaveText('1 entry, 1 h.')
    // the next words are looked for among what is filtered already
    await page.getByRole('searchbox', { name: 'Words' }).fill('logs')
    await page.getByRole('button', { name: 'Find' }).click()
    await expect(rows(page)).toHaveCount(0)
    await page.getByRole('link', { name: 'goal “Speak outside the company”: take this filter away' }).click()
    await expect(page).toHaveURL('/journal?kind=talk&kind=article&from=2026-01-01&words=logs')
    await expect(entries(page)).toHaveText(['Logs that answer questions'])
    await page.getByRole('link', { name: 'Clear all' }).click()
    await expect(rows(page)).toHaveCount(6)
  })
})
