import type { Page } from '@playwright/test'
import { addDays } from '@/lib/clock'
import { makeEntry } from '../support/factories/journal'
import { makeGoal, makePlan } from '../support/factories/plans'
import { makeSkill } from '../support/factories/skills'
import { CLOCK_FIXED_AT, today } from './clock'
import { expect, signInPage, test } from './fixtures'
import { keysReady } from './page-keys'

/** A fact on the page of an entry, by its name. */
function fact(page: Page, name: string) {
  return page
    .getByRole('main')
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
}

/** A field of the form by the name that it is heard under. */
function field(page: Page, name: string) {
  return page.getByRole('textbox', { name })
}

/** Noon of the day so many days from today. */
function noon(days: number): Date {
  return new Date(`${addDays(today, days)}T12:00:00Z`)
}

async function logOf(page: Page, kind: string, title: string): Promise<void> {
  await page.goto('/journal/new')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption(kind)
  await field(page, 'Title').fill(title)
}

async function logIt(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

test('keeps the number, the issuer, the day of issue and the last day of a certificate', async ({
  page,
  person,
}) => {
  expect(person.id).toBeTruthy()
  await logOf(page, 'Certification', 'Rope access, level 2')
  await field(page, 'Issuer').fill('The guild')
  await field(page, 'Certificate number').fill('RA-2-4711')
  await page.getByLabel('Issued').fill('2026-05-04')
  await page.getByLabel('Expires').fill('2026-05-03')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByLabel('Expires')).toHaveAccessibleDescription(/would expire before it is issued/)
  await page.getByLabel('Expires').fill('2029-05-03')
  await logIt(page, 'Rope access, level 2')
  await expect(fact(page, 'Issuer')).toContainText('The guild')
  await expect(fact(page, 'Certificate number')).toContainText('RA-2-4711')
  await expect(fact(page, 'Issued')).toContainText('4 May 2026')
  await expect(fact(page, 'Expires')).toContainText('3 May 2029')
})

test('keeps the audience, the venue and the slides of a talk', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await logOf(page, 'Talk', 'Logs that answer questions')
  await field(page, 'Venue').fill('The town hall')
  await field(page, 'Audience').fill('Forty engineers')
  await field(page, 'Slides').fill('https://example.org/slides')
  await logIt(page, 'Logs that answer questions')
  await expect(fact(page, 'Venue')).toContainText('The town hall')
  await expect(fact(page, 'Audience')).toContainText('Forty engineers')
  await expect(fact(page, 'Slides').getByRole('link')).toHaveAttribute('href', 'https://example.org/slides')
})

test('keeps where a publication appeared and its link', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  for (const kind of ['Article', 'White paper or book']) {
    await logOf(page, kind, `${kind} on call`)
    await field(page, 'Where it appeared').fill('The quarterly')
    await page.getByLabel('Published').fill('2026-05-04')
    await field(page, 'Link').fill('https://example.org/on-call')
    await logIt(page, `${kind} on call`)
    await expect(fact(page, 'Where it appeared')).toContainText('The quarterly')
    await expect(fact(page, 'Published')).toContainText('4 May 2026')
    await expect(fact(page, 'Link').getByRole('link')).toHaveAttribute('href', 'https://example.org/on-call')
  }
})

test('keeps the provider and the hours of a course', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await logOf(page, 'Course', 'Distributed systems')
  await field(page, 'Provider').fill('The evening school')
  await field(page, 'Time spent').fill('12:30')
  await logIt(page, 'Distributed systems')
  await expect(fact(page, 'Provider')).toContainText('The evening school')
  await expect(fact(page, 'Time spent')).toContainText('12 h 30 min')
})

test('keeps with whom a mentoring session was and what was taken away', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await logOf(page, 'Mentoring session', 'How to say no')
  await field(page, 'With whom').fill('Grace')
  await field(page, 'What was taken away').fill('Ask *first*.')
  await logIt(page, 'How to say no')
  await expect(fact(page, 'With whom')).toContainText('Grace')
  const takenAway = page.getByRole('region', { name: 'What was taken away' })
  await expect(takenAway.locator('em')).toHaveText('first')
})

/** Goes through some kinds in the form of a new entry, and looks which fields it shows and what they are called. */
async function walkThroughKinds(page: Page): Promise<void> {
  await page.goto('/journal/new')
  const kind = page.getByRole('combobox', { name: 'Kind' })
  const ofKinds = ['Certificate number', 'Audience', 'Slides', 'What was taken away']
  const expected: Record<string, string[]> = {
    Course: ['Provider'],
    Certification: ['Issuer', 'Certificate number'],
    Talk: ['Venue', 'Audience', 'Slides'],
    'Mentoring session': ['With whom', 'What was taken away'],
    Article: ['Where it appeared'],
  }
  for (const [name, fields] of Object.entries(expected)) {
    await kind.selectOption(name)
    for (const each of fields) await expect(field(page, each)).toBeVisible()
    for (const other of ofKinds.filter((each) => !fields.includes(each)))
      await expect(field(page, other)).toHaveCount(0)
    await expect(page.getByLabel('Expires')).toBeVisible({ visible: name === 'Certification' })
  }
  // the page of one kind sends it unseen
  await page.goto('/journal/new?kind=talk')
  await expect(field(page, 'Venue')).toBeVisible()
  await expect(field(page, 'Audience')).toBeVisible()
  await expect(field(page, 'Issuer')).toHaveCount(0)
  await expect(field(page, 'Certificate number')).toHaveCount(0)
}

test('shows the fields of the kind that is chosen, under its own names', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await walkThroughKinds(page)
})

test('keeps what was typed for another kind and shows it where that kind is chosen again', async ({
  page,
  person,
}) => {
  expect(person.id).toBeTruthy()
  await logOf(page, 'Talk', 'Was it a talk')
  await field(page, 'Audience').fill('Forty engineers')
  await field(page, 'Slides').fill('on my laptop')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Seminar or webinar')
  // what stands in the way of saving stays in sight
  await expect(field(page, 'Audience')).toHaveCount(0)
  await expect(field(page, 'Slides')).toBeVisible()
  await field(page, 'Slides').fill('https://example.org/slides')
  await expect(field(page, 'Slides')).toHaveCount(0)
  await logIt(page, 'Was it a talk')
  await expect(page.getByText('Forty engineers')).toHaveCount(0)
  await page.getByRole('link', { name: 'Edit' }).click()
  await expect(field(page, 'Given by')).toBeVisible()
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Talk')
  await expect(field(page, 'Audience')).toHaveValue('Forty engineers')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(fact(page, 'Audience')).toContainText('Forty engineers')
})

test('ties an entry to skills and keeps one that was archived since', async ({ page, person, db }) => {
  const skill = { ownerId: person.id, competencyKey: 'public-speaking' }
  await makeSkill(db, { ...skill, name: 'Speaking without slides' })
  const { id } = await makeSkill(db, { ...skill, name: 'Rope access' })
  await logOf(page, 'Talk', 'Logs that answer questions')
  await page.getByRole('checkbox', { name: 'Speaking without slides' }).check()
  await page.getByRole('checkbox', { name: 'Rope access' }).check()
  await logIt(page, 'Logs that answer questions')
  await expect(fact(page, 'Skills').getByRole('link')).toHaveText(['Rope access', 'Speaking without slides'])
  await db.skill.update({ where: { id }, data: { archivedAt: noon(-1) } })
  await page.getByRole('link', { name: 'Edit' }).click()
  await expect(page.getByRole('checkbox', { name: 'Rope access (archived)' })).toBeChecked()
  await page.getByRole('checkbox', { name: 'Speaking without slides' }).uncheck()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(fact(page, 'Skills').getByRole('link')).toHaveText(['Rope access'])
})

test('moves an entry from planned over in progress to done and back, each with one press', async ({
  page,
  person,
  db,
}) => {
  const { id } = await makeEntry(db, {
    ...{ ownerId: person.id, title: 'Speak in autumn', kind: 'talk', state: 'planned', date: '2026-09-01' },
  })
  await page.goto(`/journal/${id}`)
  await expect(fact(page, 'When')).toContainText('1 September 2026')
  await page.getByRole('button', { name: 'Start it' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'It is in progress.' })).toBeVisible()
  // the button that was pressed is gone; the next Tab goes on from its place
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Mark as done' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Its end is today now' })).toBeVisible()
  await expect(fact(page, 'State')).toContainText('Done')
  await expect(fact(page, 'When')).toContainText('15 June 2026')
  await page.getByRole('button', { name: 'Back to planned' }).click()
  await expect(fact(page, 'State')).toContainText('Planned')
  await page.getByRole('button', { name: 'Mark as done' }).click()
  await expect(page.getByRole('button', { name: 'Back to in progress' })).toBeVisible()
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByRole('combobox', { name: 'State' }).selectOption('In progress')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(fact(page, 'State')).toContainText('In progress')
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test.describe(how, () => {
    test.use({ javaScriptEnabled })

    test(`moving an entry to done asks whether the level has changed, ${how}`, async ({
      page,
      person,
      db,
    }) => {
      const { id } = await makeEntry(db, {
        ...{ ownerId: person.id, title: 'Speak in autumn', kind: 'talk', state: 'planned' },
        ...{ date: '2026-09-01', competencies: ['public-speaking'] },
      })
      const question = page.getByRole('region', { name: 'Has your level changed?' })
      await page.goto(`/journal/${id}`)
      await page.getByRole('button', { name: 'Start it' }).click()
      await expect(fact(page, 'State')).toContainText('In progress')
      await expect(question).toHaveCount(0)
      await page.getByRole('button', { name: 'Mark as done' }).click()
      await expect(question).toContainText('Public speaking: not rated yet.')
      await expect(page.getByText('Its end is today now')).toBeVisible()
      // moved back, it asks no longer
      await page.getByRole('button', { name: 'Back to in progress' }).click()
      await expect(fact(page, 'State')).toContainText('In progress')
      await expect(question).toHaveCount(0)
      await expect(page.getByText('Its end is today now')).toHaveCount(0)
      await page.getByRole('button', { name: 'Mark as done' }).click()
      await question.getByRole('button', { name: '3 Dependable' }).click()
      await expect(page.getByText('You are now at 3 Dependable in Public speaking.')).toBeVisible()
      // the form of the whole entry, too
      await page.getByRole('button', { name: 'Back to planned' }).click()
      await expect(fact(page, 'State')).toContainText('Planned')
      await page.getByRole('link', { name: 'Edit' }).click()
      await page.getByRole('combobox', { name: 'State' }).selectOption('Done')
      await page.getByRole('button', { name: 'Save' }).click()
      await question.getByRole('link', { name: 'Leave it at 3 Dependable' }).click()
      await expect(question).toHaveCount(0)
      await page.getByRole('link', { name: 'Edit' }).click()
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(fact(page, 'State')).toContainText('Done')
      await expect(question).toHaveCount(0)
    })
  })
}

test('brings a deleted entry back with undo within ten seconds', async ({ page, person, db }) => {
  const { id } = await makeEntry(db, { ownerId: person.id, title: 'Deleted too soon', date: '2026-06-01' })
  await page.clock.install()
  await page.goto(`/journal/${id}`)
  await page.getByRole('button', { name: 'Delete this entry' }).press('Enter')
  await expect(page.getByText('“Deleted too soon” is in the bin.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Deleted too soon' })).toHaveCount(0)
  await page.clock.runFor(9_500)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page).toHaveURL(`/journal/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deleted too soon')
})

test('takes the offer to undo away after ten seconds, not while it is pointed at or has the focus', async ({
  page,
  person,
  db,
}) => {
  const { id } = await makeEntry(db, { ownerId: person.id, title: 'Not missed', date: '2026-06-01' })
  await page.clock.install()
  await page.goto(`/journal/${id}`)
  await page.getByRole('button', { name: 'Delete this entry' }).press('Enter')
  const undo = page.getByRole('button', { name: 'Undo' })
  await undo.focus()
  await page.clock.runFor(30_000)
  await expect(undo).toBeVisible()
  await undo.hover()
  await undo.blur()
  await page.clock.runFor(30_000)
  await expect(undo).toBeVisible()
  await page.mouse.move(0, 0)
  await page.clock.runFor(9_500)
  await expect(undo).toBeVisible()
  await page.clock.runFor(1_000)
  await expect(undo).toHaveCount(0)
  // the bin keeps it all the same
  await page.getByRole('link', { name: 'What you deleted' }).click()
  await expect(page.getByRole('heading', { name: 'Not missed' })).toBeVisible()
})

test('saves a form that was open while its entry was deleted and brought back in another tab', async ({
  page,
  person,
  db,
  context,
}) => {
  const { id } = await makeEntry(db, { ownerId: person.id, title: 'As it was', date: '2026-06-01' })
  await page.goto(`/journal/${id}/edit`)
  const other = await context.newPage()
  await other.goto(`/journal/${id}`)
  await other.getByRole('button', { name: 'Delete this entry' }).click()
  await expect(other.getByRole('button', { name: 'Undo' })).toBeVisible()
  await field(page, 'Title').fill('As it is')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText('What you typed is still here')
  await other.getByRole('button', { name: 'Undo' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('As it was')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('As it is')
})

test('restores an entry from the bin with all that it had', async ({ page, person, db }) => {
  const skill = await makeSkill(db, { ownerId: person.id, name: 'Rope access' })
  const { id } = await makeEntry(db, {
    ownerId: person.id,
    title: 'Worth keeping',
    kind: 'talk',
    date: '2026-06-01',
    provider: 'The town hall',
    competencies: ['delegation'],
    skills: [skill.id],
    reflection: 'Slower next time.',
    isPrivate: true,
    deletedAt: noon(-3),
  })
  await page.goto('/journal')
  await expect(page.getByRole('link', { name: 'Worth keeping' })).toHaveCount(0)
  expect((await page.goto(`/journal/${id}`))?.status()).toBe(404)
  await page.goto('/journal/bin')
  await expect(page.getByRole('listitem').filter({ hasText: 'Worth keeping' })).toContainText(
    'Deleted on 12 June 2026, goes for good on 12 July 2026',
  )
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Worth keeping')
  await expect(fact(page, 'Venue')).toContainText('The town hall')
  await expect(fact(page, 'Competencies')).toContainText('Delegation')
  await expect(fact(page, 'Skills')).toContainText('Rope access')
  await expect(page.getByText('You alone')).toBeVisible()
  await expect(page.getByText('Slower next time.')).toBeVisible()
  await page.goto('/journal/bin')
  await expect(page.getByText('The bin is empty')).toBeVisible()
})

test('keeps a deleted entry in the bin for 30 days and then removes it for good', async ({
  page,
  person,
  db,
}) => {
  const at = new Date(CLOCK_FIXED_AT).getTime()
  const deleted = (title: string, ago: number) =>
    makeEntry(db, { ownerId: person.id, title, date: '2026-05-01', deletedAt: new Date(at - ago) })
  const month = 30 * 86_400_000
  const kept = await deleted('Deleted 30 days ago, but a minute', month - 60_000)
  const gone = await deleted('Deleted 30 days ago', month)
  await page.goto('/journal/bin')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Deleted 30 days ago, but a minute'])
  // the next deletion clears up, as the server does each day
  const next = await makeEntry(db, { ownerId: person.id, title: 'Deleted today', date: '2026-06-01' })
  await page.goto(`/journal/${next.id}`)
  await page.getByRole('button', { name: 'Delete this entry' }).click()
  await expect(page.getByText('“Deleted today” is in the bin.')).toBeVisible()
  expect(await db.journalEntry.count({ where: { id: gone.id } })).toBe(0)
  expect(await db.journalEntry.count({ where: { id: { in: [kept.id, next.id] } } })).toBe(2)
})

test('removes one entry in the bin for good, after one more press', async ({ page, person, db }) => {
  for (const title of ['Kept for now', 'Never again'])
    await makeEntry(db, { ownerId: person.id, title, date: '2026-05-01', deletedAt: noon(-1) })
  await page.goto('/journal/bin')
  const row = page.getByRole('listitem').filter({ hasText: 'Never again' })
  await row.getByText('Delete for good').click()
  await row.getByRole('button', { name: 'Delete it for good' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Kept for now'])
  expect(await db.journalEntry.count({ where: { ownerId: person.id } })).toBe(1)
})

test('begins another entry like one, with what stays the same', async ({ page, person, db }) => {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan = await makePlan(db, { ownerId: person.id, frameworkVersionId: framework.id })
  const goal = await makeGoal(db, { ownerId: person.id, planId: plan.id, title: 'Speak in public' })
  const skill = await makeSkill(db, { ownerId: person.id, name: 'Speaking without slides' })
  const { id } = await makeEntry(db, {
    ownerId: person.id,
    kind: 'talk',
    title: 'Logs that answer questions',
    date: '2026-03-01',
    minutes: 90,
    provider: 'The town hall',
    audience: 'Forty engineers',
    reflection: 'Slower next time.',
    competencies: ['delegation'],
    skills: [skill.id],
    goalId: goal.id,
    isPrivate: true,
  })
  await page.goto(`/journal/${id}`)
  await page.getByRole('link', { name: 'Log another like this' }).click()
  await expect(page.getByText('Filled in like “Logs that answer questions”')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('talk')
  await expect(field(page, 'Title')).toHaveValue('Logs that answer questions')
  await expect(page.getByLabel('End')).toHaveValue(today)
  await expect(field(page, 'Venue')).toHaveValue('The town hall')
  await expect(field(page, 'Audience')).toHaveValue('Forty engineers')
  await expect(field(page, 'Time spent')).toHaveValue('1:30')
  await expect(field(page, 'Reflection')).toHaveValue('')
  await expect(page.getByRole('combobox', { name: 'Goal' })).toHaveValue(goal.id)
  await expect(page.getByRole('checkbox', { name: 'Delegation' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Speaking without slides' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Private' })).toBeChecked()
  await field(page, 'Title').fill('Logs, once more')
  await logIt(page, 'Logs, once more')
  await expect(fact(page, 'When')).toContainText('15 June 2026')
  await page.goto(`/journal/${id}`)
  await expect(fact(page, 'When')).toContainText('1 March 2026')
  await expect(page.getByText('Slower next time.')).toBeVisible()
})

test("shows nothing of somebody else's entry to whoever asks for one like it or for its undo", async ({
  page,
  person,
  another,
  db,
  baseURL,
}) => {
  const owner = await another('Somebody Else')
  expect(owner.id).not.toBe(person.id)
  const wanted = { ownerId: owner.id, date: '2026-06-01', title: 'Nobody else’s business' }
  const theirs = await makeEntry(db, wanted)
  const deleted = await makeEntry(db, { ...wanted, deletedAt: noon(-1) })
  const paths = [`/journal/new?like=${theirs.id}`, `/journal?deleted=${deleted.id}`]
  for (const path of paths) {
    expect((await page.goto(path))?.status()).toBe(200)
    expect(await page.content()).not.toContain('Nobody else’s business')
  }
  await signInPage(page, owner, baseURL ?? '')
  for (const path of paths) {
    await page.goto(path)
    expect(await page.content()).toContain('Nobody else’s business')
  }
})

test('fills in the rest of a quickly logged entry later', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/plan')
  await keysReady(page)
  await page.keyboard.press('l')
  const form = page.getByRole('dialog', { name: 'Log an activity' })
  await form.getByRole('textbox', { name: 'Title' }).fill('Logs that answer questions')
  await form.getByRole('combobox', { name: 'Kind' }).selectOption('Talk')
  await form.getByRole('button', { name: 'Log it' }).click()
  await form.getByRole('link', { name: 'Add the rest' }).click()
  await expect(field(page, 'Title')).toHaveValue('Logs that answer questions')
  await field(page, 'Venue').fill('The town hall')
  await field(page, 'Audience').fill('Forty engineers')
  await field(page, 'Time spent').fill('45')
  await field(page, 'Reflection').fill('Slower next time.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(fact(page, 'Venue')).toContainText('The town hall')
  await expect(fact(page, 'Audience')).toContainText('Forty engineers')
  await expect(fact(page, 'Time spent')).toContainText('45 min')
  await expect(page.getByText('Slower next time.')).toBeVisible()
})

test('leads from the page of the quick log to what was logged', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/journal/quick')
  const form = page.getByRole('main')
  await form.getByRole('textbox', { name: 'Title' }).fill('Logs that answer questions')
  await form.getByRole('button', { name: 'Log it' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logs that answer questions')
  await expect(page.getByRole('heading', { name: 'Has your level changed?' })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('shows the fields of the kind that is chosen, without JavaScript', async ({ page, person }) => {
    expect(person.id).toBeTruthy()
    await walkThroughKinds(page)
    await logOf(page, 'Certification', 'Rope access, level 2')
    await field(page, 'Issuer').fill('The guild')
    await page.getByLabel('Expires').fill('2026-06-14')
    await page.getByRole('button', { name: 'Log it' }).click()
    // the refused form still shows the fields of its kind
    await expect(page.getByRole('alert')).toContainText('would expire before it is issued')
    await expect(page.getByLabel('Expires')).toBeFocused()
    await expect(field(page, 'Issuer')).toHaveValue('The guild')
    await expect(field(page, 'Audience')).toHaveCount(0)
    await page.getByLabel('Expires').fill('2029-06-14')
    await logIt(page, 'Rope access, level 2')
    await expect(fact(page, 'Issued')).toContainText('15 June 2026')
  })

  test('moves an entry between its states by plain forms', async ({ page, person, db }) => {
    const { id } = await makeEntry(db, {
      ...{ ownerId: person.id, title: 'Speak in autumn', state: 'planned', date: '2026-09-01' },
    })
    await page.goto(`/journal/${id}`)
    await page.getByRole('button', { name: 'Start it' }).click()
    await expect(fact(page, 'State')).toContainText('In progress')
    await page.getByRole('button', { name: 'Mark as done' }).click()
    await expect(page.getByText('Its end is today now')).toBeVisible()
    await expect(fact(page, 'State')).toContainText('Done')
    await expect(fact(page, 'When')).toContainText('15 June 2026')
  })

  test('deletes, undoes, restores and removes by plain forms', async ({ page, person, db }) => {
    const { id } = await makeEntry(db, { ownerId: person.id, title: 'To and fro', date: '2026-06-01' })
    await page.goto(`/journal/${id}`)
    await page.getByRole('button', { name: 'Delete this entry' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('To and fro')
    await page.getByRole('button', { name: 'Delete this entry' }).click()
    await page.getByRole('link', { name: 'Open the bin' }).click()
    await page.getByRole('button', { name: 'Restore' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('To and fro')
    await page.getByRole('button', { name: 'Delete this entry' }).click()
    await page.getByRole('link', { name: 'Open the bin' }).click()
    await page.getByText('Delete for good').click()
    await page.getByRole('button', { name: 'Delete it for good' }).click()
    await expect(page.getByText('The bin is empty')).toBeVisible()
  })

  test('logs another entry like one by a plain form', async ({ page, person, db }) => {
    const { id } = await makeEntry(db, {
      ...{
        ownerId: person.id,
        kind: 'talk',
        title: 'Once a year',
        date: '2025-06-01',
        provider: 'The town hall',
      },
    })
    await page.goto(`/journal/${id}`)
    await page.getByRole('link', { name: 'Log another like this' }).click()
    await page.getByLabel('End').fill('2026-06-16')
    await page.getByRole('button', { name: 'Log it' }).click()
    await expect(page.getByRole('alert')).toContainText('What is done cannot lie in the future')
    await expect(field(page, 'Venue')).toHaveValue('The town hall')
    await page.getByLabel('End').fill('2026-06-01')
    await logIt(page, 'Once a year')
    await expect(fact(page, 'When')).toContainText('1 June 2026')
  })
})
