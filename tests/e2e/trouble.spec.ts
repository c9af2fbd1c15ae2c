import type { Page, Request } from '@playwright/test'
import { makeGoal, makePlan } from '../support/factories/plans'
import { expect, type TestPerson, test } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

const typed = {
  title: 'Logs that answer questions',
  reflection: 'Three people asked for the slides.\nNext time: fewer of them.',
}

async function fillEntry(page: Page): Promise<void> {
  await page.goto('/journal/new?kind=talk')
  await page.getByLabel('Title').fill(typed.title)
  await page.getByLabel('Reflection').fill(typed.reflection)
}

async function expectKept(page: Page): Promise<void> {
  await expect(page.getByLabel('Title')).toHaveValue(typed.title)
  await expect(page.getByLabel('Reflection')).toHaveValue(typed.reflection)
}

async function endSession(db: Database, person: TestPerson): Promise<void> {
  await db.session.deleteMany({ where: { personId: person.id } })
}

const refusal = (page: Page) => page.getByRole('main').getByRole('alert')
const isSaving = (request: Request) => request.headers()['next-action'] !== undefined

test('a person who was signed out while typing signs in over the form, and the text is still there', async ({
  page,
  person,
  db,
}) => {
  await fillEntry(page)
  await endSession(db, person)
  await page.getByRole('button', { name: 'Log it' }).click()
  const dialog = page.getByRole('dialog', { name: 'You are signed out' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Mail address').fill(person.email)
  await dialog.getByLabel('Password').fill('not the password')
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Password').fill(person.password)
  await dialog.getByRole('button', { name: 'Sign in' }).click()
  await expect(dialog).toBeHidden()
  await expect(refusal(page)).toContainText('You are signed in again.')
  await expect(refusal(page)).toBeFocused()
  await expect(page).toHaveURL(/\/journal\/new\?kind=talk$/)
  await expectKept(page)
  expect(await db.journalEntry.count({ where: { ownerId: person.id } })).toBe(0)
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(typed.title)
  expect(await db.journalEntry.count({ where: { ownerId: person.id } })).toBe(1)
})

test('signing in over a form can be put off, and is asked for again by the next press', async ({
  page,
  person,
  db,
}) => {
  await fillEntry(page)
  await endSession(db, person)
  await page.getByRole('button', { name: 'Log it' }).click()
  const dialog = page.getByRole('dialog', { name: 'You are signed out' })
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await expect(dialog).toBeHidden()
  await expectKept(page)
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expectKept(page)
})

test('a form that is sent offline keeps everything, says so, and is sent when the connection is back', async ({
  page,
  person,
  context,
}) => {
  expect(person.id).toBeTruthy()
  await fillEntry(page)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(refusal(page)).toContainText('Your text is still here. You are offline')
  await expectKept(page)
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(typed.title)
})

test('a form whose request fails keeps everything and says so, and saves once when it is sent again', async ({
  page,
  person,
  db,
}) => {
  await fillEntry(page)
  await page.route(
    (url) => url.pathname === '/journal/new',
    async (route) => {
      if (!isSaving(route.request())) return route.continue()
      // the server has it, and the answer is lost on the way
      await route.fetch({ maxRedirects: 0 })
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(refusal(page)).toContainText('The server could not be reached or did not answer')
  await expectKept(page)
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(typed.title)
  expect(await db.journalEntry.count({ where: { ownerId: person.id } })).toBe(1)
})

/** Has a form's request arrive as one from a build that is no longer there. */
async function replaceBuild(page: Page, path: string): Promise<void> {
  await page.route(
    (url) => url.pathname === path,
    (route) => {
      const request = route.request()
      if (!isSaving(request)) return route.continue()
      return route.continue({ headers: { ...request.headers(), 'next-action': '0'.repeat(42) } })
    },
    { times: 1 },
  )
}

test('a form on a page whose build was replaced says reload to save, and its text is there after the reload', async ({
  page,
  person,
  db,
}) => {
  await fillEntry(page)
  await page.getByLabel('State').selectOption('In progress')
  await replaceBuild(page, '/journal/new')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(refusal(page)).toContainText('Reload to save')
  await expectKept(page)
  await refusal(page).getByRole('button', { name: 'Reload' }).click()
  await expect(refusal(page)).toContainText('Your text from before the reload is back')
  await expectKept(page)
  await expect(page.getByLabel('State')).toHaveValue('in-progress')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(typed.title)
  expect(await db.journalEntry.count({ where: { ownerId: person.id } })).toBe(1)
  // it was kept for one reload alone
  await page.goto('/journal/new?kind=talk')
  await page.reload()
  await expect(page.getByLabel('Title')).toHaveValue('')
})

test('a form on a page whose build was replaced does not reload where the browser could not keep its text', async ({
  page,
  person,
}) => {
  expect(person.id).toBeTruthy()
  await fillEntry(page)
  await replaceBuild(page, '/journal/new')
  await page.getByRole('button', { name: 'Log it' }).click()
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  })
  await refusal(page).getByRole('button', { name: 'Reload' }).click()
  await expect(refusal(page)).toContainText('the text is still here. Copy it, then reload the page.')
  await expectKept(page)
})

test('a text that was kept over a reload comes back into its own form, among several', async ({
  page,
  person,
  db,
}) => {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan = await makePlan(db, { ownerId: person.id, frameworkVersionId: framework.id })
  const goal = await makeGoal(db, {
    ownerId: person.id,
    planId: plan.id,
    startsOn: '2026-01-01',
    dueOn: '2026-12-31',
  })
  await page.goto(`/goals/${goal.id}`)
  await page.getByText('Drop it, with a reason').click()
  await page.getByLabel('Why do you drop it?').fill('Nobody needs it now')
  await replaceBuild(page, `/goals/${goal.id}`)
  await page.getByRole('button', { name: 'Drop the goal' }).click()
  await refusal(page).getByRole('button', { name: 'Reload' }).click()
  await expect(refusal(page)).toContainText('Your text from before the reload is back')
  await expect(page.getByLabel('Why do you drop it?')).toHaveValue('Nobody needs it now')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a form sent by a person who is signed out gives everything back and is sent again after signing in', async ({
    page,
    person,
    db,
    context,
  }) => {
    await fillEntry(page)
    await endSession(db, person)
    await page.getByRole('button', { name: 'Log it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
    await expect(page.getByLabel('Title')).toHaveValue(typed.title)
    await expect(page.getByLabel('Reflection')).toHaveValue(typed.reflection)
    const opened = context.waitForEvent('page')
    await page.getByRole('link', { name: 'Sign in in another tab' }).click()
    const other = await opened
    await other.getByLabel('Mail address').fill(person.email)
    await other.getByLabel('Password').fill(person.password)
    await other.getByRole('button', { name: 'Sign in' }).click()
    await expect(other.getByRole('link', { name: 'Settings' })).toBeVisible()
    await page.getByRole('button', { name: 'Send it again' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(typed.title)
    const stored = await db.journalEntry.findMany({ where: { ownerId: person.id } })
    expect(stored.map(({ title, reflection }) => ({ title, reflection }))).toEqual([typed])
  })

  test('a form for something that is gone gives back what was typed, to copy', async ({
    page,
    person,
    db,
  }) => {
    const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
    const plan = await makePlan(db, { ownerId: person.id, frameworkVersionId: framework.id })
    const goal = await makeGoal(db, { ownerId: person.id, planId: plan.id })
    await page.goto(`/goals/${goal.id}/edit`)
    await page.getByLabel('Why it matters').fill('It was worth a try')
    await db.goal.delete({ where: { id: goal.id } })
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is no longer here')
    await expect(page.getByLabel('Relevance')).toHaveValue('It was worth a try')
  })

  test('a form from before an update gives back what was typed, to copy', async ({ page, person }) => {
    expect(person.id).toBeTruthy()
    await fillEntry(page)
    await page.route(
      (url) => url.pathname === '/journal/new',
      (route) => {
        const body = route.request().postDataBuffer()?.toString('latin1') ?? ''
        const outdated = body.replace(/(\$ACTION_\d+:\d+"\r\n\r\n\{"id":")[0-9a-f]+/, `$1${'0'.repeat(42)}`)
        expect(outdated).not.toBe(body)
        return route.continue({ postData: Buffer.from(outdated, 'latin1') })
      },
      { times: 1 },
    )
    await page.getByRole('button', { name: 'Log it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Belay was updated in between')
    await expect(page.getByLabel('Title')).toHaveValue(typed.title)
    await expect(page.getByLabel('Reflection')).toHaveValue(typed.reflection)
  })
})
