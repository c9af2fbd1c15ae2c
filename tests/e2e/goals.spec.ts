import type { Page } from '@playwright/test'
import { makeEntry } from '../support/factories/journal'
import { makeGoal, makeMilestone, makePlan } from '../support/factories/plans'
import { today } from './clock'
import { expect, signInPage, type TestPerson, test } from './fixtures'
import { keysReady } from './page-keys'

type Database = Parameters<typeof makePlan>[0]

async function planOf(db: Database, { id: ownerId }: TestPerson): Promise<string> {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan = await makePlan(db, { ownerId, frameworkVersionId: framework.id, startsOn: '2026-01-01' })
  return plan.id
}

/** An open goal with a completed, an overdue and a coming milestone. */
async function goalOf(db: Database, person: TestPerson) {
  const planId = await planOf(db, person)
  const days = { startsOn: '2026-05-01', dueOn: '2026-09-30' }
  const goal = await makeGoal(db, { ownerId: person.id, planId, ...days, competencies: ['public-speaking'] })
  const goalId = goal.id
  const completed = { on: '2026-05-20', by: person.id, note: 'With Grace.' }
  await makeMilestone(db, { goalId, title: 'Topic chosen', dueOn: '2026-05-20', completed })
  await makeMilestone(db, { goalId, title: 'Dry run', dueOn: '2026-06-09', position: 2 })
  await makeMilestone(db, { goalId, title: 'Talk given', dueOn: '2026-09-01', position: 3 })
  return goal
}

const milestone = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })

test('somebody without a plan is sent to start one before a goal', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  for (const path of ['/goals', '/goals/new']) {
    await page.goto(path)
    await expect(page.getByRole('main')).toContainText(/A goal belongs to a plan.*ou have none yet\./)
    await expect(page.getByRole('link', { name: 'Start your plan' })).toHaveAttribute('href', '/plan')
  }
})

test('sets a goal from a template, with its dates counted from today', async ({ page, person, db }) => {
  await planOf(db, person)
  await page.goto('/goals')
  await page.getByRole('main').getByRole('link', { name: 'Set a goal' }).click()
  await page.getByText(/^Choose from \d+ templates$/).click()
  await page.getByText('Thought leadership and advocacy').first().click()
  await page.getByRole('link', { name: 'Give a first talk outside the team' }).click()
  await expect(page.getByLabel('Title')).toHaveValue('Give a first talk outside the team')
  await expect(page.getByLabel('Start', { exact: true })).toHaveValue(today)
  await expect(page.getByLabel('Due', { exact: true })).toHaveValue('2026-09-07')
  await expect(page.getByLabel('Milestone 1', { exact: true })).toHaveValue('Subject and event chosen')
  await expect(page.getByLabel('Date of milestone 1', { exact: true })).toHaveValue('2026-06-29')
  await expect(page.getByRole('checkbox', { name: 'Public speaking' })).toBeChecked()
  await page.getByRole('button', { name: 'Set the goal' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Give a first talk outside the team')
  await expect(page.getByText('0 of 5 milestones, on its way.')).toBeVisible()
  await expect(milestone(page, 'Subject and event chosen')).toContainText('due 29 June')
})

test('sets a goal from scratch for a competency', async ({ page, person, db }) => {
  await planOf(db, person)
  await page.goto('/goals/new?competency=delegation')
  await expect(page.getByRole('checkbox', { name: 'Delegation' })).toBeChecked()
  await page.getByLabel('Title').fill('Hand over releases')
  await page.getByLabel('Outcome').fill('Somebody else releases.')
  await page.getByLabel('Measure').fill('Four releases without help.')
  await page.getByLabel('Due', { exact: true }).fill('2026-10-31')
  await page.getByLabel('Milestone 1', { exact: true }).fill('Owner named')
  await page.getByLabel('Date of milestone 1', { exact: true }).fill('2026-07-01')
  await page.getByText('More rows').click()
  await page.getByLabel('Milestone 9', { exact: true }).fill('First release alone')
  await page.getByLabel('Date of milestone 9', { exact: true }).fill('2026-09-01')
  await page.getByRole('button', { name: 'Set the goal' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hand over releases')
  await expect(page.getByText('0 of 2 milestones, on its way.')).toBeVisible()
  await expect(page.getByText('Four releases without help.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Delegation' })).toHaveAttribute(
    'href',
    '/plan/competency/delegation',
  )
})

test('gives a refused goal back filled, with focus on its first error and no field hidden', async ({
  page,
  person,
  db,
}) => {
  await planOf(db, person)
  await page.goto('/goals/new')
  await page.getByLabel('Title').fill('Hand over releases')
  await page.getByRole('group', { name: 'Competencies' }).getByText('Management practice').click()
  await page.getByRole('checkbox', { name: 'Delegation' }).check()
  await page.getByLabel('Milestone 1', { exact: true }).fill('Owner named')
  await page.getByLabel('Date of milestone 1', { exact: true }).fill('2027-07-01')
  await page.getByText('More rows').click()
  await page.getByLabel('Milestone 5', { exact: true }).fill('Handed over')
  await page.getByText('More rows').click()
  await page.getByRole('button', { name: 'Set the goal' }).click()
  await expect(page.getByLabel('Date of milestone 5', { exact: true })).toBeFocused()
  await expect(page.getByLabel('Date of milestone 5', { exact: true })).toHaveAccessibleDescription(
    'The milestone’s date is missing.',
  )
  await page.getByLabel('Date of milestone 5', { exact: true }).fill('2026-07-15')
  await page.getByRole('button', { name: 'Set the goal' }).click()
  await expect(page.getByLabel('Date of milestone 1', { exact: true })).toBeFocused()
  await expect(page.getByLabel('Date of milestone 1', { exact: true })).toHaveAccessibleDescription(
    'A milestone is dated within its goal: from the day it starts to the day it is due.',
  )
  await expect(page.getByLabel('Title')).toHaveValue('Hand over releases')
  await expect(page.getByRole('checkbox', { name: 'Delegation' })).toBeChecked()
  await page.getByLabel('Date of milestone 1', { exact: true }).fill('2026-07-01')
  await page.getByRole('button', { name: 'Set the goal' }).click()
  await expect(page.getByText('0 of 2 milestones, on its way.')).toBeVisible()
  expect(await db.goal.count({ where: { ownerId: person.id } })).toBe(1)
})

test('makes one goal of a form that is sent twice', async ({ page, person, db }) => {
  await planOf(db, person)
  await page.goto('/goals/new?template=first-talk-outside-team')
  const sent = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: 'Set the goal' }).dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Give a first talk outside the team')
  const first = await sent
  const again = await page.request.post(first.url(), {
    headers: await first.allHeaders(),
    data: first.postDataBuffer() ?? '',
    maxRedirects: 0,
  })
  expect(again.headers()['x-action-redirect']).toContain(new URL(page.url()).pathname)
  expect(await db.goal.count({ where: { ownerId: person.id } })).toBe(1)
  expect(await db.milestone.count({ where: { goal: { ownerId: person.id } } })).toBe(5)
})

test('says what remains of a goal, why it is at risk and what was done for it', async ({
  page,
  person,
  db,
}) => {
  const goal = await goalOf(db, person)
  await makeEntry(db, {
    ownerId: person.id,
    goalId: goal.id,
    kind: 'talk',
    title: 'At the meetup',
    endsOn: today,
  })
  await page.goto(`/goals/${goal.id}`)
  await expect(page.getByText('1 of 3 milestones complete.')).toBeVisible()
  await expect(page.getByText('At risk: “Dry run” is overdue since Tuesday.')).toBeVisible()
  await expect(milestone(page, 'Topic chosen')).toContainText(/complete, 20 May.*With Grace\./)
  await expect(milestone(page, 'Talk given')).toContainText('due 1 September')
  await expect(milestone(page, 'At the meetup')).toContainText(/15 June 2026.*Talk/)
  await expect(page.getByRole('link', { name: 'Log an activity for it' })).toHaveAttribute(
    'href',
    `/journal/new?goal=${goal.id}`,
  )
})

test('completes a milestone with one press and reopens it, without losing the focus', async ({
  page,
  person,
  db,
}) => {
  const goal = await goalOf(db, person)
  await page.goto(`/goals/${goal.id}`)
  await page.getByRole('button', { name: 'Complete “Dry run”' }).focus()
  await page.keyboard.press('Enter')
  await expect(milestone(page, 'Dry run')).toContainText('complete, today')
  await expect(page.getByText('2 of 3 milestones, on its way.')).toBeVisible()
  await expect(milestone(page, 'Dry run').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Reopen “Dry run”' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(milestone(page, 'Dry run')).toContainText('Completed today, then reopened.')
  await expect(page.getByText('1 of 3 milestones complete.')).toBeVisible()
})

test('a milestone that has the focus before the page’s script runs keeps it when it is completed', async ({
  page,
  person,
  db,
}) => {
  const goal = await goalOf(db, person)
  let runScripts = () => {}
  const isFocused = new Promise<void>((resolve) => {
    runScripts = resolve
  })
  await page.route(/\/_next\/static\/.*\.js$/, async (route) => {
    await isFocused
    await route.continue()
  })
  await page.goto(`/goals/${goal.id}`, { waitUntil: 'domcontentloaded' })
  await page.getByRole('button', { name: 'Complete “Dry run”' }).focus()
  runScripts()
  await keysReady(page)
  await page.keyboard.press('Enter')
  await expect(milestone(page, 'Dry run')).toContainText('complete, today')
  await expect(milestone(page, 'Dry run').locator(':focus')).toHaveCount(1)
})

test('completes a milestone with a note on an earlier day and refuses a day to come', async ({
  page,
  person,
  db,
}) => {
  const goal = await goalOf(db, person)
  await page.goto(`/goals/${goal.id}`)
  const dryRun = milestone(page, 'Dry run')
  await dryRun.getByText('With a note or another day').click()
  await dryRun.getByLabel('Note').fill('Twelve came.')
  await dryRun.getByLabel('Completed on').fill('2026-06-16')
  await dryRun.getByRole('button', { name: 'Complete' }).click()
  await expect(dryRun.getByLabel('Completed on')).toBeFocused()
  await expect(dryRun.getByLabel('Completed on')).toHaveAccessibleDescription(/This day has not come yet/)
  await expect(dryRun.getByLabel('Note')).toHaveValue('Twelve came.')
  await dryRun.getByLabel('Completed on').fill('2026-06-10')
  await dryRun.getByRole('button', { name: 'Complete' }).click()
  await expect(dryRun).toContainText(/complete, Wednesday.*Twelve came\./)
})

test('adds milestones one after another, changes one and removes it', async ({ page, person, db }) => {
  const goal = await goalOf(db, person)
  await page.goto(`/goals/${goal.id}`)
  await page.getByText('Add a milestone').click()
  const form = page.getByRole('form', { name: 'Add a milestone' })
  for (const [title, day] of [
    ['Slides drawn', '2026-07-01'],
    ['Slides shown', '2026-07-08'],
  ] as const) {
    await form.getByLabel('Milestone').fill(title)
    await form.getByLabel('Date').fill(day)
    await form.getByRole('button', { name: 'Add' }).click()
    await expect(milestone(page, title)).toBeVisible()
    await expect(form.getByLabel('Milestone')).toHaveValue('')
  }
  await expect(page.getByText('1 of 5 milestones complete.')).toBeVisible()
  await page.getByRole('link', { name: 'Edit “Slides drawn”' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit the milestone')
  await page.getByRole('textbox', { name: 'Milestone' }).fill('Slides drawn by hand')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(milestone(page, 'Slides drawn by hand')).toContainText('due 1 July')
  await page.getByRole('link', { name: 'Edit “Slides shown”' }).click()
  await page.getByRole('button', { name: 'Remove the milestone' }).click()
  await expect(page.getByText('1 of 4 milestones complete.')).toBeVisible()
  await expect(milestone(page, 'Slides shown')).toHaveCount(0)
})

test('drops a goal with its reason, lists it and reopens it', async ({ page, person, db }) => {
  const goal = await goalOf(db, person)
  await page.goto(`/goals/${goal.id}`)
  await page.getByText('Drop it, with a reason').click()
  await page.getByLabel('Why do you drop it?').fill('The conference was cancelled.')
  await page.getByRole('button', { name: 'Drop the goal' }).click()
  await expect(page.getByText('Dropped today: The conference was cancelled.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Complete/ })).toHaveCount(0)
  await page.getByRole('main').getByRole('link', { name: 'Goals' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: goal.title })).toContainText(
    'Dropped today: The conference was cancelled.',
  )
  await page.getByRole('link', { name: goal.title }).click()
  await page.getByRole('button', { name: 'Reopen the goal' }).click()
  await expect(page.getByText('1 of 3 milestones complete.')).toBeVisible()
  await expect(page.getByText('The conference was cancelled.')).toBeVisible()
})

test('achieves a goal and says which milestones stay open', async ({ page, person, db }) => {
  const goal = await goalOf(db, person)
  await page.goto(`/goals/${goal.id}`)
  await expect(page.getByText(/^Two milestones are still open, and stay so/)).toBeVisible()
  await page.getByRole('button', { name: 'Mark as achieved' }).click()
  await expect(page.getByText('Achieved today.')).toBeVisible()
  await expect(milestone(page, 'Talk given')).toContainText('left open')
})

test('lets the second of two editors of a goal choose field by field', async ({
  page,
  person,
  db,
  context,
}) => {
  const goal = await goalOf(db, person)
  const other = await context.newPage()
  await page.goto(`/goals/${goal.id}/edit`)
  await other.goto(`/goals/${goal.id}/edit`)
  await other.getByLabel('Title').fill('Speak twice')
  await other.getByLabel('Outcome').fill('Two talks.')
  await other.getByRole('group', { name: 'Competencies' }).getByText('Leadership competencies').click()
  await other.getByRole('checkbox', { name: 'Communication' }).check()
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Speak twice')
  await page.getByLabel('Title').fill('Speak abroad')
  await page.getByLabel('Measure').fill('Given in another country.')
  await page.getByRole('group', { name: 'Competencies' }).getByText('Management practice').click()
  await page.getByRole('checkbox', { name: 'Delegation' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/Somebody changed this since you opened it/)).toBeVisible()
  const titles = page.getByRole('group', { name: 'Title: which one stays?' })
  await expect(titles).toContainText('Speak abroad')
  await titles.getByRole('radio', { name: /Speak twice/ }).check()
  // only this one changed it, and only the other changed the outcome
  await expect(page.getByLabel('Measure')).toHaveValue('Given in another country.')
  await expect(page.getByLabel('Outcome')).toHaveValue('Two talks.')
  await expect(page.getByLabel('Outcome')).toHaveAccessibleDescription(/^Changed meanwhile/)
  await page
    .getByRole('group', { name: 'Competencies: which one stays?' })
    .getByRole('radio', { name: /^Saved meanwhile.*Communication/ })
    .check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Speak twice')
  await expect(page.getByText('Given in another country.')).toBeVisible()
  await expect(page.getByText('Two talks.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Communication' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Delegation' })).toHaveCount(0)
})

test('lets the second of two editors of a plan choose its role and days', async ({
  page,
  person,
  db,
  context,
}) => {
  await planOf(db, person)
  const other = await context.newPage()
  await page.goto('/plan/edit')
  await other.goto('/plan/edit')
  await other.getByRole('radio', { name: /^Technical architect/ }).check()
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Towards technical architect')
  await page.getByRole('radio', { name: /^Principal engineer/ }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  const roles = page.getByRole('group', { name: 'Target role: which one stays?' })
  await expect(roles).toContainText('Technical architect')
  await roles.getByRole('radio', { name: /Principal engineer/ }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Towards principal engineer')
})

test('refuses a horizon before the start of a plan', async ({ page, person, db }) => {
  await planOf(db, person)
  await page.goto('/plan/edit')
  await page.getByLabel('Horizon').fill('2025-12-31')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByLabel('Horizon')).toBeFocused()
  await expect(page.getByLabel('Horizon')).toHaveAccessibleDescription(
    /Choose a horizon after the start date\./,
  )
})

test('turns the pages of closed goals', async ({ page, person, db }) => {
  const planId = await planOf(db, person)
  for (let index = 0; index < 22; index++) {
    const day = String(index + 1).padStart(2, '0')
    await makeGoal(db, {
      ...{ ownerId: person.id, planId, title: `Closed on the ${day}`, competencies: ['delegation'] },
      ...{ state: index % 2 ? 'achieved' : 'dropped', dropReason: 'Done with.', closedOn: `2026-05-${day}` },
    })
  }
  await page.goto('/goals')
  await expect(page.getByRole('link', { name: 'Closed on the 22' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Closed on the 02' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Closed earlier' }).click()
  await expect(page.getByRole('link', { name: /^Closed on the/ })).toHaveText([
    'Closed on the 02',
    'Closed on the 01',
  ])
  await expect(page.getByRole('link', { name: 'Set a goal' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the open goals' }).click()
  await expect(page.getByRole('link', { name: 'Closed on the 22' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a goal is set, refused and filled, completed, dropped and reopened without JavaScript', async ({
    page,
    person,
    db,
  }) => {
    await planOf(db, person)
    await page.goto('/goals/new?template=first-talk-outside-team')
    await page.getByLabel('Date of milestone 1', { exact: true }).fill('2028-01-01')
    await page.getByRole('button', { name: 'Set the goal' }).click()
    await expect(page.getByLabel('Date of milestone 1', { exact: true })).toHaveValue('2028-01-01')
    await expect(page.getByLabel('Date of milestone 1', { exact: true })).toHaveAccessibleDescription(
      /dated within its goal/,
    )
    await page.getByLabel('Date of milestone 1', { exact: true }).fill('2026-06-20')
    await page.getByRole('button', { name: 'Set the goal' }).click()
    await expect(page.getByText('0 of 5 milestones, on its way.')).toBeVisible()

    await page.getByRole('button', { name: 'Complete “Subject and event chosen”' }).click()
    await expect(milestone(page, 'Subject and event chosen')).toContainText('complete, today')
    await page.getByRole('button', { name: 'Reopen “Subject and event chosen”' }).click()
    await expect(milestone(page, 'Subject and event chosen')).toContainText('due 20 June')

    await page.getByText('Add a milestone').click()
    const form = page.getByRole('form', { name: 'Add a milestone' })
    await form.getByLabel('Milestone').fill('Slides drawn')
    await form.getByLabel('Date').fill('2026-07-01')
    await form.getByRole('button', { name: 'Add' }).click()
    await expect(page.getByText('0 of 6 milestones, on its way.')).toBeVisible()

    await page.getByText('Drop it, with a reason').click()
    await page.getByLabel('Why do you drop it?').fill('No time.')
    await page.getByRole('button', { name: 'Drop the goal' }).click()
    await expect(page.getByText('Dropped today: No time.')).toBeVisible()
    await page.getByRole('button', { name: 'Reopen the goal' }).click()
    await page.getByRole('button', { name: 'Mark as achieved' }).click()
    await expect(page.getByText('Achieved today.')).toBeVisible()
  })
})

test('a goal of somebody else is not found', async ({ page, person, another, db, baseURL }) => {
  const goal = await goalOf(db, person)
  await signInPage(page, await another(), baseURL ?? '')
  for (const path of ['', '/edit', '/milestones/none']) {
    expect((await page.goto(`/goals/${goal.id}${path}`))?.status()).toBe(404)
  }
})
