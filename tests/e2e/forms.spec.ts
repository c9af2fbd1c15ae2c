import { ownActions, sentActions, sharedActions, workOwnForms, workSharedForms } from './every-form'
import { expect, signInPage, test } from './fixtures'
import { keyboard, mouse } from './hands'
import { keysReady } from './page-keys'

// a test goes through half of the product's forms, with the Tab key all the way: minutes where others work beside it
test.describe.configure({ timeout: 480_000 })

test('every form is worked with the keyboard alone', async ({ page, db, another, baseURL }) => {
  const sent = sentActions(page)
  const url = baseURL ?? ''
  await workOwnForms(page, keyboard, { db, another, url })

  // two open over other pages
  const person = await another()
  await signInPage(page, person, url)
  await page.goto('/plan')
  await keysReady(page)
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog')
  await keyboard.fill(dialog, 'title', 'Reviewed a design')
  await keyboard.press(dialog.getByRole('button', { name: 'Log it' }))
  await expect(dialog).toContainText('Reviewed a design')
  await page.goto('/journal/new')
  await db.session.deleteMany({ where: { personId: person.id } })
  await keyboard.fill(page.getByRole('form', { name: 'Log an activity' }), 'title', 'Typed before')
  await page.keyboard.press('Enter')
  await keyboard.fill(dialog, 'email', person.email)
  await keyboard.fill(dialog, 'password', person.password)
  await keyboard.press(dialog.getByRole('button', { name: 'Sign in' }))
  await expect(dialog).toBeHidden()

  expect([...sent].sort()).toEqual(ownActions())
})

test('every form that people share is worked with the keyboard alone', async ({
  page,
  db,
  another,
  baseURL,
}) => {
  const sent = sentActions(page)
  await workSharedForms(page, keyboard, { db, another, url: baseURL ?? '' })
  expect([...sent].sort()).toEqual(sharedActions())
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every form is worked without JavaScript', async ({ page, db, another, baseURL }) => {
    const sent = sentActions(page)
    await workOwnForms(page, mouse, { db, another, url: baseURL ?? '' })
    // these two open over other pages, and have pages of their own for those without a script
    const overPages = ['quickLogAction', 'signInHereAction']
    expect([...sent].sort()).toEqual(ownActions(overPages))
  })

  test('every form that people share is worked without JavaScript', async ({
    page,
    db,
    another,
    baseURL,
  }) => {
    const sent = sentActions(page)
    await workSharedForms(page, mouse, { db, another, url: baseURL ?? '' })
    expect([...sent].sort()).toEqual(sharedActions())
  })
})
