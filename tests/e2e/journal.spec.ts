import { makeEntry } from '../support/factories/journal'
import { makeGoal, makePlan } from '../support/factories/plans'
import { today } from './clock'
import { expect, signInPage, test } from './fixtures'
import { keysReady } from './page-keys'

test('logs a talk under the competency that talks stand for', async ({ page, person, db }) => {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan = await makePlan(db, { ownerId: person.id, frameworkVersionId: framework.id })
  await makeGoal(db, { ownerId: person.id, planId: plan.id, title: 'Speak outside the company' })
  await page.goto('/journal')
  await expect(page.getByText('Your activities will stand here')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Log an activity' }).click()
  await page.getByText('Begin with a kind').click()
  await page.getByRole('link', { name: 'Talk', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Talk')
  await expect(page.getByLabel('End')).toHaveValue(today)
  await expect(page.getByRole('checkbox', { name: 'Public speaking' })).toBeChecked()
  await page.getByLabel('Title').fill('Logs that answer questions')
  await page.getByLabel('Time spent').fill('1:30')
  await page.getByLabel('Goal').selectOption('Speak outside the company')
  await page.getByLabel('Reflection').fill('# Slower\n\nFewer **slides**.')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logs that answer questions')
  await expect(page.getByRole('heading', { name: 'Slower', level: 3 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Speak outside the company' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Journal' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Journal')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText(
    /15 Jun\s*Logs that answer questions\s*Talk · 1 h 30 min · Public speaking/,
  )
})

test('gives a refused entry back filled, with focus on its first error', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/journal/new?kind=course')
  await page.getByLabel('Title').fill('Distributed systems')
  await page.getByLabel('Link').fill('ftp://example.org/course')
  await page.getByLabel('Reflection').fill('Kept')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByLabel('Link')).toBeFocused()
  await expect(page.getByLabel('Link')).toHaveAccessibleDescription(
    'The link must begin with https:// or http://.',
  )
  await expect(page.getByLabel('Title')).toHaveValue('Distributed systems')
  await page.getByLabel('Link').fill('https://example.org/course')
  await page.getByLabel('End').fill('2026-06-16')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByLabel('End')).toBeFocused()
  await expect(page.getByLabel('End')).toHaveAccessibleDescription(/What is done cannot lie in the future/)
  await page.getByLabel('State').selectOption('Planned')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Distributed systems')
  await expect(page.getByText('Kept')).toBeVisible()
})

test('shows the second of two tabs what the first one saved in an entry', async ({
  page,
  person,
  db,
  context,
}) => {
  const entry = await makeEntry(db, { ownerId: person.id, title: 'As it was', date: '2026-06-01' })
  await page.goto(`/journal/${entry.id}/edit`)
  const other = await context.newPage()
  await other.goto(`/journal/${entry.id}/edit`)
  await other.getByLabel('Title').fill('What the other tab wrote')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('What the other tab wrote')
  await page.getByLabel('Title').fill('What this tab wrote')
  await page.getByRole('textbox', { name: 'Provider' }).fill('Kept as well')
  await page.getByRole('button', { name: 'Save' }).click()
  const choice = page.getByRole('group', { name: 'Title: which one stays?' })
  await expect(choice).toContainText('What the other tab wrote')
  await choice.getByRole('radio', { name: 'Yours' }).check()
  // only this tab changed it: there is nothing to choose
  await expect(page.getByRole('textbox', { name: 'Provider' })).toHaveValue('Kept as well')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What this tab wrote')
  await expect(page.getByText('Kept as well')).toBeVisible()
})

test('leads through a long journal page by page', async ({ page, person, db }) => {
  for (let at = 0; at < 30; at++) {
    await makeEntry(db, {
      ownerId: person.id,
      title: `Entry ${at}`,
      date: `2026-05-${String(at + 1).padStart(2, '0')}`,
    })
  }
  await page.goto('/journal')
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveCount(25)
  await expect(rows.first()).toContainText('Entry 29')
  await page.getByRole('link', { name: 'Older entries' }).click()
  await expect(rows).toHaveCount(5)
  await expect(rows.last()).toContainText('Entry 0')
  await page.getByRole('link', { name: 'Back to the newest' }).click()
  await expect(rows).toHaveCount(25)
})

test('says that a form was saved before when its answer was lost and more was typed since', async ({
  person,
  context,
}) => {
  expect(person.id).toBeTruthy()
  // a page of its own: a request that fails is a complaint on the console
  const page = await context.newPage()
  await page.goto('/journal/new?kind=other')
  await page.getByLabel('Title').fill('Sent once')
  // the request arrives and the answer does not
  await page.route('**/journal/new?kind=other', async (route) => {
    await route.fetch({ maxRedirects: 0 })
    await route.abort()
  })
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText('Your text is still here.')
  await page.unroute('**/journal/new?kind=other')
  await page.getByLabel('Reflection').fill('Added afterwards.')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('form').getByRole('alert')).toContainText(
    'saved already, before your last changes',
  )
  await expect(page.getByLabel('Reflection')).toHaveValue('Added afterwards.')
  await page.goto('/journal')
  await expect(page.getByRole('link', { name: 'Sent once' })).toHaveCount(1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('logs, edits and deletes an entry by plain forms', async ({ page, person }) => {
    expect(person.id).toBeTruthy()
    await page.goto('/journal/new')
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('Article')
    await page.getByLabel('Title').fill('A year of on-call')
    await page.getByLabel('End').fill('2026-06-16')
    await page.getByRole('button', { name: 'Log it' }).click()
    await expect(page.getByRole('alert')).toContainText('What is done cannot lie in the future')
    await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('article')
    await expect(page.getByLabel('Title')).toHaveValue('A year of on-call')
    await page.getByLabel('End').fill('2026-06-14')
    await page.getByRole('button', { name: 'Log it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A year of on-call')
    const competencies = page.getByRole('main').getByRole('list').getByRole('link', { name: 'Publishing' })
    await expect(competencies).toBeVisible()
    await page.getByRole('link', { name: 'Edit' }).click()
    await page.getByLabel('Title').fill('Two years of on-call')
    await page.getByRole('checkbox', { name: 'Private' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two years of on-call')
    await expect(page.getByText('You alone')).toBeVisible()
    await page.getByRole('button', { name: 'Delete this entry' }).click()
    await expect(page.getByText('“Two years of on-call” is in the bin.')).toBeVisible()
    await expect(page.getByText('Your activities will stand here')).toBeVisible()
  })

  test('lets the second of two editors of an entry choose between two sets of competencies', async ({
    page,
    person,
    db,
    context,
  }) => {
    const entry = await makeEntry(db, {
      ...{ ownerId: person.id, title: 'As it was', date: '2026-06-01', competencies: ['delegation'] },
    })
    const other = await context.newPage()
    await page.goto(`/journal/${entry.id}/edit`)
    await other.goto(`/journal/${entry.id}/edit`)
    await other.getByRole('checkbox', { name: 'Delegation' }).uncheck()
    await other.getByText('Leadership competencies').click()
    await other.getByRole('checkbox', { name: 'Communication' }).check()
    await other.getByLabel('Reflection').fill('Written meanwhile.')
    await other.getByRole('checkbox', { name: 'Private' }).check()
    await other.getByRole('button', { name: 'Save' }).click()
    await expect(other.getByText('Written meanwhile.')).toBeVisible()

    await page.getByText('Thought leadership and advocacy').click()
    await page.getByRole('checkbox', { name: 'Publishing' }).check()
    await page.getByLabel('Title').fill('As it is')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('group', { name: /which one stays/ })).toHaveCount(1)
    await expect(page.getByLabel('Title')).toHaveValue('As it is')
    await expect(page.getByLabel('Reflection')).toHaveValue('Written meanwhile.')
    await expect(page.getByRole('checkbox', { name: 'Private' })).toBeChecked()
    const sets = page.getByRole('group', { name: 'Competencies: which one stays?' })
    await expect(sets.getByRole('radio', { checked: true })).toHaveCount(0)
    await sets.getByRole('radio', { name: /^Yours.*Delegation, Publishing/ }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('As it is')
    await expect(page.getByText('You alone')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Delegation' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Publishing' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Communication' })).toHaveCount(0)
  })

  test('does not delete an entry that was changed since it was looked at', async ({
    page,
    person,
    db,
    context,
  }) => {
    const entry = await makeEntry(db, { ownerId: person.id, title: 'As it was', date: '2026-06-01' })
    await page.goto(`/journal/${entry.id}`)
    const other = await context.newPage()
    await other.goto(`/journal/${entry.id}/edit`)
    await other.getByLabel('Title').fill('Changed meanwhile')
    await other.getByRole('button', { name: 'Save' }).click()
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Changed meanwhile')
    await page.getByRole('button', { name: 'Delete this entry' }).click()
    await expect(page.getByRole('alert')).toContainText('it was not deleted')
    await page.goto('/journal')
    await expect(page.getByRole('link', { name: 'Changed meanwhile' })).toBeVisible()
  })
})

test('follows a link of a reflection to a place of a page that cannot be read', async ({
  page,
  person,
  db,
  baseURL,
}) => {
  const { id } = await makeEntry(db, { ownerId: person.id, reflection: `See [there](${baseURL}/goals#%E0).` })
  await page.goto(`/journal/${id}`)
  await keysReady(page)
  await page.getByRole('link', { name: 'there' }).click()
  await expect(page).toHaveURL('/goals#%E0')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Goals')
})

test("answers for somebody else's entry as for one that never was", async ({
  page,
  person,
  another,
  db,
  baseURL,
}) => {
  const owner = await another('Somebody Else')
  const entry = await makeEntry(db, { ownerId: owner.id, date: '2026-06-01' })
  expect(owner.id).not.toBe(person.id)
  for (const path of [
    `/journal/${entry.id}`,
    `/journal/${entry.id}/edit`,
    '/journal/none',
    '/journal/none/edit',
  ]) {
    expect((await page.goto(path))?.status()).toBe(404)
  }
  await signInPage(page, owner, baseURL ?? '')
  expect((await page.goto(`/journal/${entry.id}`))?.status()).toBe(200)
})
