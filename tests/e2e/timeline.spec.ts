import type { Page } from '@playwright/test'
import { makeGoal, makeMilestone, makePlan } from '../support/factories/plans'
import { expect, type TestPerson, test } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

async function planOf(db: Database, { id: ownerId }: TestPerson, horizonOn = '2026-12-31') {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan = { ownerId, frameworkVersionId: framework.id, startsOn: '2026-01-01', horizonOn }
  return { ownerId, planId: (await makePlan(db, plan)).id }
}

/** A plan for 2026 with an open goal, one that is overdue, and one that was dropped. */
async function planWithGoals(db: Database, person: TestPerson) {
  const of = await planOf(db, person)
  const days = { startsOn: '2026-05-01', dueOn: '2026-09-30' }
  const talk = await makeGoal(db, { ...of, ...days, title: 'Speak outside' })
  const completed = { on: '2026-05-20', by: person.id }
  const goalId = talk.id
  await makeMilestone(db, { goalId, title: 'Topic chosen', dueOn: '2026-05-20', completed })
  const dryRun = await makeMilestone(db, { goalId, title: 'Dry run', dueOn: '2026-06-09', position: 2 })
  await makeMilestone(db, { goalId, title: 'Talk given', dueOn: '2026-09-01', position: 3 })
  await makeGoal(db, { ...of, startsOn: '2026-02-01', dueOn: '2026-05-31', title: 'Hand over' })
  const closed = { state: 'dropped', closedOn: '2026-04-30', dropReason: 'No time.' }
  await makeGoal(db, { ...of, ...days, startsOn: '2026-03-01', ...closed, title: 'Certificate' })
  return { talk, dryRun }
}

const figure = (page: Page) => page.getByRole('figure')
const row = (page: Page, title: string) =>
  figure(page).locator('.timeline-row').filter({ hasText: title }).locator('.timeline-strip > svg')

/** Whether the page is wider than the window. */
const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

test('shows the goals of the plan and their milestones on one calendar', async ({ page, person, db }) => {
  const { talk, dryRun } = await planWithGoals(db, person)
  await page.goto('/plan')
  await page.getByRole('link', { name: 'See the timeline' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Timeline')
  await expect(page.locator('.lead')).toHaveText('Next is “Talk given”, due 1 September. One is overdue.')
  await expect(figure(page).locator('.timeline-label a')).toHaveText([
    'Hand over',
    'Speak outside',
    'Certificate',
  ])
  await expect(row(page, 'Speak outside').getByRole('link', { includeHidden: true })).toHaveCount(3)
  await row(page, 'Speak outside')
    .getByRole('link', { name: 'Dry run, overdue since Tuesday', includeHidden: true })
    .click()
  await expect(page).toHaveURL(`/goals/${talk.id}#milestone-${dryRun.id}`)
})

test('draws the timeline on the server, with a title and a description', async ({ page, person, db }) => {
  await planWithGoals(db, person)
  const html = await (await page.request.get('/plan/timeline')).text()
  expect(html.match(/<rect class="timeline-bar"/g)).toHaveLength(3)
  await page.goto('/plan/timeline')
  const picture = page.getByRole('img', { name: 'Goals and milestones of the plan' })
  await expect(picture).toHaveAccessibleDescription(
    /^A bar for each goal.*a line for today, 15 June 2026\. Next is “Talk given”/,
  )
  await expect(page.getByRole('group', { name: 'Speak outside' })).toHaveAccessibleDescription(
    'From 1 May to 30 September. 1 of 3 milestones, one overdue since Tuesday. ' +
      'Topic chosen, complete, 20 May; Dry run, overdue since Tuesday; Talk given, due 1 September.',
  )
})

test('has a line for today through all rows of the timeline', async ({ page, person, db }) => {
  await planWithGoals(db, person)
  await page.goto('/plan/timeline')
  await expect(figure(page).getByText('today, 15 Jun', { exact: true })).toBeVisible()
  const lines = figure(page).locator('.timeline-today')
  await expect(lines).toHaveCount(1 + 3)
  const places = await lines.evaluateAll((all) => all.map((line) => line.getBoundingClientRect().x))
  // one line: at the same place in every row, between what was due before today and what comes
  expect(Math.max(...places) - Math.min(...places)).toBeLessThan(1)
  const mark = async (name: RegExp) =>
    (await row(page, 'Speak outside').getByRole('link', { name, includeHidden: true }).boundingBox())?.x ?? 0
  expect(await mark(/^Dry run/)).toBeLessThan(places[0] ?? 0)
  expect(await mark(/^Talk given/)).toBeGreaterThan(places[0] ?? 0)
})

test('marks on the timeline what is overdue by shape as well as by colour', async ({ page, person, db }) => {
  await planWithGoals(db, person)
  await page.goto('/plan/timeline')
  const shape = (name: RegExp) =>
    row(page, 'Speak outside')
      .getByRole('link', { name, includeHidden: true })
      .locator('> :not(.timeline-target)')
      .evaluate((drawn) => drawn.tagName)
  expect(await shape(/^Dry run/)).toBe('path')
  expect([await shape(/^Topic chosen/), await shape(/^Talk given/)]).toEqual(['circle', 'circle'])
  // the goal that should have ended goes on to today with a dashed line
  await expect(row(page, 'Hand over').locator('.timeline-late')).toHaveCSS('stroke-dasharray', /\d/)
  await expect(figure(page).locator('.timeline-late')).toHaveCount(1)
  await expect(figure(page).locator('figcaption')).toContainText('overdue')
  await expect(figure(page).locator('.timeline-label').first()).toContainText('overdue since 31 May')
})

test('has the data of the timeline as a table', async ({ page, person, db }) => {
  await planWithGoals(db, person)
  await page.goto('/plan/timeline')
  const table = page.getByRole('table', { name: 'Goals and milestones of the plan' })
  await expect(table).toBeHidden()
  await page.getByText('as a table').click()
  await expect(table.getByRole('row')).toHaveCount(1 + 3 + 3)
  await expect(table.getByRole('row', { name: /^Dry run/ })).toHaveText(/9 June 2026.*overdue since Tuesday/)
  await expect(table.getByRole('row', { name: /^Certificate/ })).toHaveText(
    /1 March 2026.*30 September 2026.*dropped on 30 April: No time\./,
  )
  await table.getByRole('link', { name: 'Talk given' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Speak outside')
})

test('prints the timeline whole, parted between its rows', async ({ page, person, db }) => {
  const of = await planOf(db, person)
  for (let index = 0; index < 12; index++) {
    const goal = await makeGoal(db, {
      ...{ ...of, title: `Goal ${index} with a name that takes more than a line of the column` },
      ...{ startsOn: '2026-05-01', dueOn: '2026-12-20' },
    })
    for (let month = 6; month <= 10; month++) {
      const dueOn = `2026-${String(month).padStart(2, '0')}-20`
      await makeMilestone(db, { goalId: goal.id, title: 'Step', dueOn, position: month })
    }
  }
  await page.goto('/plan/timeline')
  await page.emulateMedia({ media: 'print' })
  // as wide as A4 between its margins
  await page.setViewportSize({ width: 718, height: 1000 })
  expect(await scrollsSideways(page)).toBe(false)
  const rows = figure(page).locator('.timeline-row')
  await expect(rows).toHaveCount(12)
  await expect(rows.first()).toHaveCSS('break-inside', 'avoid')
  await expect(figure(page)).toHaveCSS('break-inside', 'auto')
  await expect(figure(page).locator('.timeline-axis')).toHaveCSS('position', 'static')
  const box = await figure(page).boundingBox()
  for (const mark of await figure(page).locator('.timeline-mark').all()) {
    const { x = 0, width = 0 } = (await mark.boundingBox()) ?? {}
    expect(x).toBeGreaterThanOrEqual(box?.x ?? 0)
    expect(x + width).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0))
  }
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1)
})

test('turns the years of a plan that is too long for one picture', async ({ page, person, db }) => {
  const of = await planOf(db, person, '2035-12-31')
  const days = { startsOn: '2026-02-01', dueOn: '2030-06-30' }
  const goal = await makeGoal(db, { ...of, ...days, title: 'A book' })
  await makeMilestone(db, { goalId: goal.id, title: 'Outline', dueOn: '2026-10-01' })
  await makeMilestone(db, { goalId: goal.id, title: 'Draft', dueOn: '2028-03-01', position: 2 })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/plan/timeline')
  const years = page.getByRole('navigation', { name: 'Years' })
  await expect(years.getByRole('link', { name: '2026' })).toHaveAttribute('aria-current', 'page')
  const marks = row(page, 'A book').getByRole('link', { includeHidden: true })
  await expect(marks).toHaveAttribute('aria-label', 'Outline, due 1 October')
  expect(await scrollsSideways(page)).toBe(false)
  await years.getByRole('link', { name: '2028' }).click()
  await expect(page).toHaveURL('/plan/timeline?year=2028')
  await expect(page.getByRole('img', { name: 'Goals and milestones of the plan in 2028' })).toBeVisible()
  await expect(marks).toHaveAttribute('aria-label', 'Draft, due 1 March 2028')
  await expect(figure(page).locator('.timeline-today')).toHaveCount(0)
  await years.getByRole('link', { name: '2033' }).click()
  await expect(page.getByText('No goal runs in 2033.')).toBeVisible()
  await years.getByRole('link', { name: 'All years' }).click()
  await expect(marks).toHaveCount(2)
  expect(await scrollsSideways(page)).toBe(false)
})

test('says on an empty timeline what it will hold', async ({ page, person, db }) => {
  await page.goto('/plan/timeline')
  await expect(page.getByRole('link', { name: 'Start your plan' })).toBeVisible()
  await planOf(db, person)
  await page.reload()
  await expect(
    page.getByText('Your goals and their milestones will stand here, on one calendar'),
  ).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Set a goal' }).click()
  await expect(page).toHaveURL('/goals/new')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the timeline, its table and its years are there without JavaScript', async ({ page, person, db }) => {
    const of = await planOf(db, person, '2028-12-31')
    await makeGoal(db, { ...of, startsOn: '2026-02-01', dueOn: '2027-06-30', title: 'A book' })
    await page.goto('/plan/timeline')
    await expect(page.getByRole('img', { name: 'A book' })).toBeVisible()
    await page.getByText('as a table').click()
    await expect(page.getByRole('table').getByRole('link', { name: 'A book' })).toBeVisible()
    await page.getByRole('link', { name: '2028' }).click()
    await expect(page.getByText('No goal runs in 2028.')).toBeVisible()
  })
})
