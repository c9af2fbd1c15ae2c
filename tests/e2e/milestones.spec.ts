import type { Locator, Page } from '@playwright/test'
import { makeGoal, makeMilestone, makePlan } from '../support/factories/plans'
import { expect, type TestPerson, test } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

/** A goal from May to September with these milestones, by title and day. */
async function goalWith(db: Database, { id: ownerId }: TestPerson, milestones: [string, string][]) {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan = { ownerId, frameworkVersionId: framework.id, startsOn: '2026-01-01', horizonOn: '2026-12-31' }
  const { id: planId } = await makePlan(db, plan)
  const days = { startsOn: '2026-05-01', dueOn: '2026-09-30' }
  const goal = await makeGoal(db, { ownerId, planId, ...days, title: 'Speak outside' })
  for (const [index, [title, dueOn]] of milestones.entries())
    await makeMilestone(db, { goalId: goal.id, title, dueOn, position: index + 1 })
  return goal
}

const three: [string, string][] = [
  ['Topic chosen', '2026-07-01'],
  ['Dry run', '2026-08-01'],
  ['Talk given', '2026-09-01'],
]

const items = (page: Page) => page.getByRole('region', { name: 'Milestones' }).locator('li[data-ordered]')
const item = (page: Page, title: string) => items(page).filter({ hasText: title }).first()
const order = (page: Page, titles: string[]) =>
  expect(items(page).locator('p.font-medium')).toHaveText(titles)

async function drag(page: Page, grip: Locator, to: Locator, edge: 'top' | 'bottom') {
  await grip.hover()
  await page.mouse.down()
  const box = await to.boundingBox()
  if (!box) throw new Error('nothing to drag to')
  const y = edge === 'top' ? box.y + 4 : box.y + box.height - 4
  await page.mouse.move(box.x + 60, y, { steps: 5 })
}

test('puts a milestone to another place with buttons, by keyboard, and says where it is', async ({
  page,
  person,
  db,
}) => {
  const goal = await goalWith(db, person, three)
  await page.goto(`/goals/${goal.id}`)
  await page.getByRole('button', { name: 'Down “Topic chosen”' }).focus()
  await page.keyboard.press('Enter')
  await order(page, ['Dry run', 'Topic chosen', 'Talk given'])
  await expect(page.getByText('“Topic chosen” is now number 2 of 3.')).toBeAttached()
  await expect(page.getByRole('button', { name: 'Down “Topic chosen”' })).toBeFocused()
  await page.keyboard.press('Enter')
  await order(page, ['Dry run', 'Talk given', 'Topic chosen'])
  // at the end there is no way further down: the focus stays with the milestone
  await expect(page.getByRole('button', { name: 'Up “Topic chosen”' })).toBeFocused()
  await page.reload()
  await order(page, ['Dry run', 'Talk given', 'Topic chosen'])
})

test('puts a milestone to another place by dragging it', async ({ page, person, db }) => {
  const goal = await goalWith(db, person, three)
  await page.goto(`/goals/${goal.id}`)
  const grip = (title: string) => item(page, title).getByTitle('Drag to another place')
  await drag(page, grip('Talk given'), item(page, 'Topic chosen'), 'top')
  await expect(item(page, 'Topic chosen')).toHaveAttribute('data-drop', 'before')
  await page.mouse.up()
  await order(page, ['Talk given', 'Topic chosen', 'Dry run'])
  await expect(page.getByText('“Talk given” is now number 1 of 3.')).toBeAttached()
  await drag(page, grip('Talk given'), item(page, 'Dry run'), 'bottom')
  await expect(item(page, 'Dry run')).toHaveAttribute('data-drop', 'after')
  await page.mouse.up()
  await order(page, ['Topic chosen', 'Dry run', 'Talk given'])
  // Escape leaves all as it was
  await drag(page, grip('Talk given'), item(page, 'Topic chosen'), 'top')
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.locator('[data-drop]')).toHaveCount(0)
  await page.reload()
  await order(page, ['Topic chosen', 'Dry run', 'Talk given'])
})

test('says that the order has changed when a neighbour was removed meanwhile', async ({
  page,
  person,
  db,
  context,
}) => {
  const goal = await goalWith(db, person, three)
  await page.goto(`/goals/${goal.id}`)
  const other = await context.newPage()
  await other.goto(`/goals/${goal.id}`)
  await other.getByRole('link', { name: 'Edit “Topic chosen”' }).click()
  await other.getByRole('button', { name: 'Remove the milestone' }).click()
  await order(other, ['Dry run', 'Talk given'])
  await page.getByRole('button', { name: 'Up “Dry run”' }).click()
  await expect(page.getByText(/The milestones were changed since you opened the page/)).toBeVisible()
})

test('moves a milestone to a typed day, or a week on with one press', async ({ page, person, db }) => {
  const goal = await goalWith(db, person, [['Slides', '2026-06-08'], ...three])
  await page.goto(`/goals/${goal.id}`)
  const slides = item(page, 'Slides')
  await slides.getByText('Move to another day').click()
  await slides.getByRole('button', { name: 'In a week, 22 June' }).click()
  await expect(slides).toContainText('due 22 June')
  const dryRun = item(page, 'Dry run')
  await dryRun.getByText('Move to another day').click()
  await dryRun.getByLabel('New day').fill('2026-10-01')
  await dryRun.getByLabel('New day').press('Enter')
  await expect(dryRun.getByLabel('New day')).toHaveAccessibleDescription(/dated within its goal/)
  await dryRun.getByLabel('New day').fill('2026-09-15')
  await dryRun.getByRole('button', { name: 'Move it' }).click()
  await expect(dryRun).toContainText('due 15 September')
  // they stood by date, and still do
  await order(page, ['Slides', 'Topic chosen', 'Talk given', 'Dry run'])
})

test('a milestone that repeats makes the next one when it is done, and only one', async ({
  page,
  person,
  db,
}) => {
  const goal = await goalWith(db, person, [])
  await page.goto(`/goals/${goal.id}`)
  const form = page.getByRole('form', { name: 'Add a milestone' })
  await form.getByLabel('Milestone').fill('A talk')
  await form.getByLabel('Date').fill('2026-06-15')
  await form.getByLabel('Repeats').selectOption('every quarter')
  await form.getByRole('button', { name: 'Add' }).click()
  await expect(item(page, 'A talk')).toContainText('due today · every quarter')
  await page.getByRole('button', { name: 'Complete “A talk”' }).click()
  await expect(items(page)).toHaveCount(2)
  await expect(items(page).nth(0)).toContainText('complete, today')
  await expect(items(page).nth(1)).toContainText('due 15 September · every quarter')
  await page.getByRole('button', { name: 'Reopen “A talk”' }).click()
  await expect(items(page).nth(0)).toContainText('due today')
  await page.getByRole('button', { name: 'Complete “A talk”' }).first().click()
  await expect(items(page).nth(0)).toContainText('complete, today')
  await expect(items(page)).toHaveCount(2)
  // the one after that would be due after the goal, and the page says so
  await page.getByRole('button', { name: 'Complete “A talk”' }).click()
  await expect(items(page).nth(1)).toContainText(
    'It repeats every quarter, but there is no next one: it would be due 15 December, after the goal.',
  )
  await expect(items(page)).toHaveCount(2)
})

test('sets a milestone to repeat and lets it end again', async ({ page, person, db }) => {
  const goal = await goalWith(db, person, three)
  const edit = async (repeats: string) => {
    await page.getByRole('link', { name: 'Edit “Dry run”' }).click()
    await page.getByLabel('Repeats').selectOption(repeats)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Speak outside')
  }
  await page.goto(`/goals/${goal.id}`)
  await edit('every two weeks')
  await expect(item(page, 'Dry run')).toContainText('due 1 August · every two weeks')
  await edit('never')
  await expect(item(page, 'Dry run')).not.toContainText('every')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('milestones are put into another order with buttons, without JavaScript', async ({
    page,
    person,
    db,
  }) => {
    const goal = await goalWith(db, person, three)
    await page.goto(`/goals/${goal.id}`)
    await expect(page.getByTitle('Drag to another place').first()).toBeHidden()
    await page.getByRole('button', { name: 'Up “Talk given”' }).click()
    await order(page, ['Topic chosen', 'Talk given', 'Dry run'])
    await page.getByRole('button', { name: 'Up “Talk given”' }).click()
    await order(page, ['Talk given', 'Topic chosen', 'Dry run'])
    await page.getByRole('button', { name: 'Down “Topic chosen”' }).click()
    await order(page, ['Talk given', 'Dry run', 'Topic chosen'])
  })

  test('a milestone is moved and repeats without JavaScript', async ({ page, person, db }) => {
    const goal = await goalWith(db, person, three)
    await page.goto(`/goals/${goal.id}`)
    const dryRun = item(page, 'Dry run')
    await dryRun.getByText('Move to another day').click()
    await dryRun.getByRole('button', { name: 'A month later, 1 September' }).click()
    await expect(dryRun).toContainText('due 1 September')
    await dryRun.getByText('Move to another day').click()
    await dryRun.getByLabel('New day').fill('2026-06-20')
    await dryRun.getByRole('button', { name: 'Move it' }).click()
    await expect(dryRun).toContainText('due 20 June')
    await page.getByRole('link', { name: 'Edit “Dry run”' }).click()
    await page.getByLabel('Repeats').selectOption('every month')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('button', { name: 'Complete “Dry run”' }).click()
    await expect(items(page).nth(1)).toContainText('due 20 July · every month')
  })
})
