import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { keysReady } from './page-keys'

const keys = (page: Page) => page.getByRole('dialog', { name: 'Keys' })
const actions = (page: Page) => page.getByRole('dialog', { name: 'What to do' })
const chosen = (page: Page) => actions(page).getByRole('option', { selected: true })

test('the keys of the pages are inert in fields, with modifiers held and while a dialog is open', async ({
  page,
  person,
}) => {
  expect(person.id).toBeTruthy()
  await page.goto('/journal/new')
  await keysReady(page)
  const title = page.getByLabel('Title')
  await title.focus()
  await page.keyboard.type('l/?.')
  await expect(title).toHaveValue('l/?.')
  await page.getByLabel('Reflection').focus()
  await page.keyboard.type('l/?.')
  await page.getByRole('main').getByLabel('State').focus()
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('main').focus()
  for (const key of ['Control+l', 'Alt+l', 'Meta+l', 'Shift+l', 'Control+/', 'Alt+.']) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog'), key).toHaveCount(0)
  }
  await page.keyboard.press('?')
  await expect(keys(page)).toBeVisible()
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(keys(page)).toBeVisible()
})

test('the key ? lists the keys, and so does the help', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/goals')
  await keysReady(page)
  await page.keyboard.press('?')
  await expect(keys(page).getByRole('row', { name: 'l Log an activity' })).toBeVisible()
  await expect(keys(page).getByRole('row', { name: '/ Search what you wrote' })).toBeVisible()
  await expect(keys(page).getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(keys(page)).toBeHidden()
  await page.getByRole('contentinfo').getByRole('link', { name: 'Keys' }).click()
  await expect(keys(page)).toBeVisible()
  await page.goto('/help#keys')
  await expect(page.getByRole('region', { name: 'Keys' }).getByRole('row', { name: /^l / })).toBeVisible()
})

test('the keys of the pages are switched off in the settings, and only Ctrl K stays', async ({
  page,
  person,
  db,
}) => {
  await page.goto('/settings')
  await keysReady(page)
  const form = page.getByRole('form', { name: 'Keys' })
  const log = page.getByRole('banner').getByRole('link', { name: 'Log' })
  await expect(log).toHaveAttribute('aria-keyshortcuts', 'l')
  await form.getByRole('checkbox').uncheck()
  await form.getByRole('button', { name: 'Save the keys' }).click()
  await expect(form).toContainText('Saved.')
  for (const path of [null, '/goals']) {
    if (path) await page.goto(path)
    await keysReady(page)
    await expect(log).not.toHaveAttribute('aria-keyshortcuts')
    await page.getByRole('main').focus()
    for (const key of ['l', '/', '?', '.']) {
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog'), key).toHaveCount(0)
    }
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Keys' })).toBeHidden()
    await page.keyboard.press('Control+k')
    await expect(actions(page)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(actions(page)).toBeHidden()
  }
  expect((await db.person.findUniqueOrThrow({ where: { id: person.id } })).pageKeys).toBe(false)
  await page.goto('/settings')
  await form.getByRole('checkbox').check()
  await form.getByRole('button', { name: 'Save the keys' }).click()
  await expect(form).toContainText('Saved.')
  await page.getByRole('main').focus()
  await page.keyboard.press('?')
  await expect(keys(page)).toBeVisible()
})

test('the palette offers to log, to rate and to set a goal, and starts what is chosen', async ({
  page,
  person,
}) => {
  expect(person.id).toBeTruthy()
  await page.goto('/plan')
  await keysReady(page)
  await page.keyboard.press('Control+k')
  await expect(actions(page).getByRole('combobox')).toBeFocused()
  for (const name of [
    'Log an activity',
    'Log a talk',
    'Rate yourself: Delegation',
    'New goal',
    'Add a skill',
  ])
    await expect(actions(page).getByRole('option', { name, exact: true })).toBeAttached()

  await page.keyboard.type('log talk')
  await expect(chosen(page)).toHaveText('Log a talk')
  await page.keyboard.press('Enter')
  const log = page.getByRole('dialog', { name: 'Log an activity' })
  await expect(log.getByLabel('Title')).toBeFocused()
  await expect(log.getByLabel('Kind')).toHaveValue('talk')
  await page.keyboard.press('Escape')
  await expect(log).toBeHidden()

  await page.keyboard.press('.')
  await expect(actions(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('rate deleg')
  await expect(chosen(page)).toHaveText('Rate yourself: Delegation')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/plan/competency/delegation#rate')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('new goal')
  await expect(chosen(page)).toHaveText('New goal')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/goals/new')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A new goal')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('sign out')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('takes what was typed into the palette when Enter was quicker than its choices', async ({
  page,
  person,
}) => {
  expect(person.id).toBeTruthy()
  await page.goto('/plan')
  await keysReady(page)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('/api/quick-log', async (route) => {
    await held
    await route.continue()
  })
  await page.keyboard.press('.')
  await expect(actions(page).getByRole('option', { name: 'New goal', exact: true })).toBeAttached()
  await page.keyboard.type('yourself deleg')
  await expect(actions(page).getByRole('status')).toHaveText('0 choices')
  await page.keyboard.press('Enter')
  release()
  await expect(page).toHaveURL('/plan/competency/delegation#rate')
})

test('the palette tells a screen reader its name, its list, the active line and how many choices are left', async ({
  page,
  person,
}) => {
  expect(person.id).toBeTruthy()
  await page.goto('/plan')
  await keysReady(page)
  await page.keyboard.press('Control+k')
  const field = actions(page).getByRole('combobox', { name: 'Filter' })
  await expect(field).toBeFocused()
  await expect(
    actions(page)
      .getByRole('option', { name: /^Rate yourself/ })
      .first(),
  ).toBeAttached()
  await expect(actions(page).getByRole('status')).toHaveText(/^\d\d choices$/)
  await page.keyboard.type('sign')
  await expect(actions(page)).toMatchAriaSnapshot(`
    - heading "What to do" [level=2]
    - text: Filter
    - combobox "Filter" [expanded]: sign
    - status: /\\d choices/
    - listbox "What to do":
      - group "Log":
        - option "Log a design or decision" [selected]
      - group "This account":
        - option "Sign out"
  `)
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).toHaveText('Sign out')
  const active = await field.getAttribute('aria-activedescendant')
  await expect(page.locator(`[id="${active}"]`)).toHaveText('Sign out')
  await expect(field).toBeFocused()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the keys are listed on a page and switched off by a form', async ({ page, person, db }) => {
    await page.goto('/goals')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Keys' }).click()
    await expect(page).toHaveURL('/help#keys')
    await page.getByRole('region', { name: 'Keys' }).getByRole('link', { name: 'the settings' }).click()
    const form = page.getByRole('form', { name: 'Keys' })
    await form.getByRole('checkbox').uncheck()
    await form.getByRole('button', { name: 'Save the keys' }).click()
    await expect(form.getByRole('checkbox')).not.toBeChecked()
    expect((await db.person.findUniqueOrThrow({ where: { id: person.id } })).pageKeys).toBe(false)
  })
})
