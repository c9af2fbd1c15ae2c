import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { tokenHash } from '@/lib/auth/token'
import { makeMentorship } from '../support/factories/access'
import { CLOCK_FIXED_AT } from './clock'
import { expect, signInPage, test } from './fixtures'

const password = 'a long enough password'
const newcomer = () => `${randomBytes(6).toString('hex')}@example.org`
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const main = (page: Page) => page.getByRole('main')

/** Fills in the invitation, sends it, and gives the link that the page shows. */
async function invite(page: Page, filled: { email?: string; purpose?: string; as?: string } = {}) {
  await page.goto('/mentors/invite')
  if (filled.as) await page.getByLabel('As your').selectOption(filled.as)
  if (filled.email) await page.getByLabel('Mail address').fill(filled.email)
  if (filled.purpose) await page.getByLabel('What you invite them for').fill(filled.purpose)
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const link = page.getByLabel('The link to hand over')
  await expect(link).toBeVisible()
  return link.inputValue()
}

/** Sends the form of an invitation to an address and gives the sentence that refuses it. */
async function refusalFor(page: Page, email: string): Promise<string> {
  await page.goto('/mentors/invite')
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('What you invite them for').fill('Kept as it was typed.')
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const field = page.getByLabel('Mail address')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('What you invite them for')).toHaveValue('Kept as it was typed.')
  return (await page.locator('.field-error').first().textContent()) ?? ''
}

async function makeAccount(page: Page, email: string): Promise<void> {
  await page.getByLabel('Your name').fill('Mia Sand')
  await page.getByRole('form', { name: 'Make an account and accept' }).getByLabel('Mail address').fill(email)
  await page.getByRole('form', { name: 'Make an account and accept' }).getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make an account' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test.describe(how, () => {
    test.use({ javaScriptEnabled })

    test(`@main an invitation by link leads a newcomer to an account and a mentorship in one step, ${how}`, async ({
      page,
      person,
      db,
      browser,
      baseURL,
      extraHTTPHeaders,
    }) => {
      const link = await invite(page, { as: 'peer', purpose: 'To talk about my talks.' })
      const guest = await browser.newPage({ baseURL, extraHTTPHeaders, javaScriptEnabled })
      await guest.goto(link)
      await expect(heading(guest)).toHaveText('Kim Berger asks you to be their peer')
      await expect(main(guest)).toContainText('To talk about my talks.')
      for (const part of ['goals and milestones', 'skills', 'levels', 'the journal'])
        await expect(main(guest).getByRole('listitem').getByText(part, { exact: true })).toBeVisible()
      await guest.getByRole('button', { name: 'Accept' }).click()
      await expect(guest).toHaveURL(`${baseURL}/invitation`)
      await makeAccount(guest, newcomer())
      await expect(guest).toHaveURL(`${baseURL}/mentees/${person.id}`)
      await page.goto('/mentors')
      await expect(main(page).getByRole('link', { name: 'Mia Sand' })).toBeVisible()
      await expect(main(page)).toContainText('your peer since 15 June 2026')
      expect(await db.mentorship.count({ where: { ownerId: person.id, endedAt: null } })).toBe(1)
      await guest.context().close()
    })

    test(`the link is shown once, and by no other page, ${how}`, async ({ page, person }) => {
      const link = await invite(page)
      expect(link).toMatch(/^http:\/\/[^/]+\/invitation\/[A-Za-z0-9_-]{43}$/)
      const token = link.split('/').at(-1) ?? ''
      for (const path of ['/mentors/invite', '/mentors', '/']) {
        const response = await page.goto(path)
        expect(await response?.text()).not.toContain(token)
        await expect(page.getByLabel('The link to hand over')).toHaveCount(0)
      }
      expect(person.id).toBeTruthy()
    })

    test(`somebody with an account signs in and accepts in one step, ${how}`, async ({
      page,
      person,
      another,
      browser,
      baseURL,
      extraHTTPHeaders,
    }) => {
      const mia = await another('Mia Sand')
      const link = await invite(page)
      const guest = await browser.newPage({ baseURL, extraHTTPHeaders, javaScriptEnabled })
      await guest.goto(link)
      await guest.getByRole('button', { name: 'Accept' }).click()
      const form = guest.getByRole('form', { name: 'Sign in and accept' })
      await form.getByLabel('Mail address').fill(mia.email)
      await form.getByLabel('Password').fill('not the password')
      await form.getByRole('button', { name: 'Sign in' }).click()
      await expect(main(guest).getByRole('alert')).toContainText('The address or the password is not right.')
      await form.getByLabel('Password').fill(mia.password)
      await form.getByRole('button', { name: 'Sign in' }).click()
      await expect(guest).toHaveURL(`${baseURL}/mentees/${person.id}`)
      await guest.context().close()
    })

    test(`somebody declines with a word, which the owner reads, ${how}`, async ({
      page,
      person,
      browser,
      baseURL,
      extraHTTPHeaders,
    }) => {
      const email = newcomer()
      const link = await invite(page, { email })
      const guest = await browser.newPage({ baseURL, extraHTTPHeaders, javaScriptEnabled })
      await guest.goto(link)
      await guest.getByText('Decline with a word').click()
      await guest.getByLabel('A word to Kim Berger').fill('Ask me again next year.')
      await guest.getByRole('button', { name: 'Decline', exact: true }).click()
      await expect(main(guest)).toContainText('You declined the invitation.')
      expect((await guest.goto(link))?.status()).toBe(410)
      await page.goto('/mentors')
      await expect(main(page)).toContainText(`${email}, as your mentor: declined`)
      await expect(main(page)).toContainText('“Ask me again next year.”')
      expect(person.id).toBeTruthy()
      await guest.context().close()
    })

    test(`what somebody sees is changed, and the page says so at once, ${how}`, async ({
      page,
      person,
      another,
      db,
    }) => {
      const mia = await another('Mia Sand')
      const { id } = await makeMentorship(db, { ownerId: person.id, counterpartId: mia.id })
      await page.goto(`/mentors/${id}`)
      await expect(main(page)).toContainText('Sees goals and milestones, skills, levels and the journal.')
      for (const name of ['Goals and milestones', 'Skills', 'Levels'])
        await page.getByLabel(name, { exact: true }).uncheck()
      await page.getByLabel('First day of the journal').fill('2026-05-01')
      await page.getByRole('button', { name: 'Save what they see' }).click()
      await expect(main(page)).toContainText('Sees the journal from 1 May 2026 on.')
      await page.getByLabel('Journal', { exact: true }).uncheck()
      await page.getByRole('button', { name: 'Save what they see' }).click()
      await expect(main(page)).toContainText('Sees nothing of your plan now.')
      await page.getByLabel('The next review is proposed').selectOption('13')
      await page.getByRole('button', { name: 'Save the rhythm' }).click()
      // what they see was saved before in words that begin the same
      const saved = page.getByRole('status').getByText('Saved.', { exact: true })
      await expect(saved).toHaveCount(javaScriptEnabled ? 1 : 0)
      await expect
        .poll(() => db.mentorship.findUniqueOrThrow({ where: { id } }))
        .toMatchObject({
          ...{ seesGoals: false, seesSkills: false, seesLevels: false, seesJournal: false },
          ...{ journalFrom: '2026-05-01', rhythmWeeks: 13 },
        })
    })

    test(`the owner ends a mentorship after one more press, ${how}`, async ({
      page,
      person,
      another,
      db,
    }) => {
      const mia = await another('Mia Sand')
      const { id } = await makeMentorship(db, { ownerId: person.id, counterpartId: mia.id })
      await page.goto(`/mentors/${id}`)
      await page.getByText('End it with Mia Sand').click()
      await expect(main(page)).toContainText('What you have signed together stays with both of you')
      await page.getByRole('button', { name: 'End it now' }).click()
      await expect(page).toHaveURL(/\/mentors$/)
      await expect(main(page)).toContainText('Mia Sand, your mentor from 15 June 2026 to 15 June 2026')
      await page.goto(`/mentors/${id}`)
      await expect(main(page)).toContainText('You ended it.')
      await expect(main(page).getByRole('form')).toHaveCount(0)
    })

    test(`the mentor ends a mentorship, and sees nothing from then on, ${how}`, async ({
      page,
      person,
      another,
      db,
    }) => {
      const owner = await another('Ola Hansen')
      const { id } = await makeMentorship(db, { ownerId: owner.id, counterpartId: person.id })
      await page.goto(`/mentees/${owner.id}`)
      await page.getByText('Stop seeing Ola Hansen’s plan').click()
      await page.getByRole('button', { name: 'End it now' }).click()
      await expect(page).toHaveURL(/\/mentees$/)
      await expect(main(page)).not.toContainText('Ola Hansen')
      expect((await page.goto(`/mentees/${owner.id}`))?.status()).toBe(404)
      expect(await db.mentorship.findUniqueOrThrow({ where: { id } })).toMatchObject({
        endedById: person.id,
      })
    })

    test(`an invitation to one’s own address waits among the people one mentors, ${how}`, async ({
      page,
      person,
      another,
      pageOf,
      baseURL,
    }) => {
      const [mia, ola] = [await another('Mia Sand'), await another('Ola Hansen')]
      await invite(page, { email: mia.email, purpose: 'To talk about my talks.' })
      const olas = await pageOf(ola)
      await invite(olas, { email: mia.email })
      await page.context().clearCookies()
      await signInPage(page, mia, baseURL ?? '')
      await page.goto('/mentees')
      const asked = main(page).getByRole('listitem').filter({ hasText: 'Ola Hansen asks you' })
      await asked.getByText('Decline with a word').click()
      await asked.getByLabel('A word to Ola Hansen').fill('No time now.')
      await asked.getByRole('button', { name: 'Decline', exact: true }).click()
      await expect(asked).toHaveCount(0)
      await expect(main(page)).toContainText('To talk about my talks.')
      await page.getByRole('button', { name: 'Accept' }).click()
      await expect(page).toHaveURL(`${baseURL}/mentees/${person.id}`)
      await olas.goto('/mentors')
      await expect(main(olas)).toContainText('“No time now.”')
    })

    test(`an invitation is taken back, and its link is refused from then on, ${how}`, async ({
      page,
      person,
    }) => {
      const link = await invite(page)
      await page.goto('/mentors')
      await page.getByRole('button', { name: 'Take it back' }).click()
      await expect(main(page)).not.toContainText('A link to hand over')
      expect((await page.goto(link))?.status()).toBe(410)
      await expect(heading(page)).toHaveText('This link is no longer good')
      await expect(main(page)).toContainText('ask whoever sent it for a new one')
      expect(person.id).toBeTruthy()
    })

    test(`opening a link changes nothing; its button uses it up and binds the browser, ${how}`, async ({
      page,
      person,
      db,
      browser,
      baseURL,
      extraHTTPHeaders,
    }) => {
      const link = await invite(page)
      const token = link.split('/').at(-1) ?? ''
      const stored = () => db.invitation.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } })
      const before = await stored()
      // mail scanners look first
      for (const method of ['get', 'head'] as const)
        expect((await page.request[method](link)).status()).toBe(200)
      const context = await browser.newContext({ baseURL, extraHTTPHeaders, javaScriptEnabled })
      const guest = await context.newPage()
      await guest.goto(link)
      expect(await stored()).toEqual(before)
      expect((await context.cookies()).map(({ name }) => name)).toEqual([])

      // from here on no address and no referrer has the token in it
      const sentOn: string[] = []
      guest.on('request', (request) => {
        if (request.url() !== link) sentOn.push(request.url(), request.headers().referer ?? '')
      })
      await guest.getByRole('button', { name: 'Accept' }).click()
      await expect(guest).toHaveURL(`${baseURL}/invitation`)
      expect(sentOn.length).toBeGreaterThan(0)
      expect(sentOn.filter((sent) => sent.includes(token))).toEqual([])
      await guest.reload()
      expect((await guest.content()).includes(token)).toBe(false)
      expect(await guest.evaluate(() => document.referrer)).not.toContain(token)
      const [cookie, ...others] = await context.cookies()
      expect(others).toEqual([])
      expect(cookie).toMatchObject({
        name: 'next-auth.invitation',
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
      })
      expect(await stored()).toMatchObject({
        openedAt: new Date(CLOCK_FIXED_AT),
        browserHash: tokenHash(cookie?.value ?? ''),
      })

      // the link goes on here and nowhere else
      await guest.goto(link)
      await expect(guest).toHaveURL(`${baseURL}/invitation`)
      expect((await page.goto(link))?.status()).toBe(410)
      expect(person.id).toBeTruthy()
      await context.close()
    })
  })
}

test('somebody signed in accepts with one press', async ({ page, person, another, pageOf, baseURL }) => {
  const link = await invite(page)
  const theirs = await pageOf(await another('Mia Sand'))
  await theirs.goto(link)
  await theirs.getByRole('button', { name: 'Accept' }).click()
  await expect(theirs).toHaveURL(`${baseURL}/mentees/${person.id}`)
  expect((await theirs.context().cookies()).map(({ name }) => name)).toEqual(['next-auth.session-token'])
})

test('inviting oneself, an address that waits or one that mentors gets a plain sentence', async ({
  page,
  person,
  another,
  db,
}) => {
  expect(await refusalFor(page, person.email)).toContain('This is your own address.')
  const email = newcomer()
  await invite(page, { email })
  expect(await refusalFor(page, email)).toContain('An invitation to this address is waiting already.')
  const mia = await another('Mia Sand')
  await makeMentorship(db, { ownerId: person.id, counterpartId: mia.id })
  expect(await refusalFor(page, mia.email)).toContain('is among your people already.')
})

test('an invitation to an address with an account looks like one to any other', async ({
  page,
  person,
  another,
}) => {
  const robin = await another()
  const seen: string[] = []
  for (const email of [robin.email, newcomer()]) {
    const link = await invite(page, { email })
    const form = await page.getByRole('form', { name: 'Invite somebody' }).innerText()
    seen.push(form.replaceAll(email, 'X').replaceAll(link, 'Y'))
  }
  expect(seen[0]).toBe(seen[1])
  await page.goto('/mentors')
  const rows = await main(page).getByRole('listitem').allInnerTexts()
  expect(rows).toHaveLength(2)
  expect(new Set(rows.map((row) => row.replace(/\S+@example\.org/, 'X'))).size).toBe(1)
  expect(person.id).toBeTruthy()
})

test('one’s own link says so in place of a way to accept it', async ({ page, person }) => {
  await page.goto(await invite(page))
  await expect(main(page)).toContainText('This is your own invitation.')
  await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0)
  expect(person.id).toBeTruthy()
})

test('without mail the invitation says so, and its link does all that a mail would', async ({
  page,
  person,
}) => {
  await page.goto('/mentors/invite')
  await expect(main(page)).toContainText('This installation sends no mail.')
  await expect(page.getByLabel('Mail address')).toHaveAccessibleDescription(/you hand the link over yourself/)
  const link = await invite(page, { email: newcomer() })
  await expect(main(page)).not.toContainText('A mail')
  expect((await page.request.get(link)).status()).toBe(200)
  expect(person.id).toBeTruthy()
})

test('the twenty-first invitation of a day is refused with everything that was typed', async ({
  page,
  person,
  db,
}) => {
  const at = new Date(CLOCK_FIXED_AT)
  for (let n = 0; n < 19; n++) {
    const id = `${person.id}-${n}`
    await db.invitation.create({
      data: {
        ...{ id, ownerId: person.id, kind: 'mentor', tokenHash: id, email: '', emailKey: '', purpose: 'x' },
        ...{ seesGoals: true, seesSkills: true, seesLevels: true, seesJournal: true, requestId: id },
        ...{ createdAt: at, expiresAt: new Date(at.getTime() + 1) },
      },
    })
  }
  await invite(page)
  await page.goto('/mentors/invite')
  await page.getByLabel('What you invite them for').fill('One too many.')
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  await expect(main(page).getByRole('alert')).toContainText('You have sent 20 invitations within 24 hours')
  await expect(page.getByLabel('What you invite them for')).toHaveValue('One too many.')
})

test('the owner sets in the invitation what will be seen, and the invited person reads it there', async ({
  page,
  person,
  another,
  pageOf,
}) => {
  await page.goto('/mentors/invite')
  for (const name of ['Goals and milestones', 'Levels'])
    await page.getByLabel(name, { exact: true }).uncheck()
  await page.getByLabel('First day of the journal').fill('2026-03-01')
  await page.getByRole('button', { name: 'Make the invitation' }).click()
  const link = await page.getByLabel('The link to hand over').inputValue()
  const theirs = await pageOf(await another('Mia Sand'))
  await theirs.goto(link)
  await expect(main(theirs).getByRole('listitem')).toHaveText(['skills', 'the journal from 1 March 2026 on'])
  expect(person.id).toBeTruthy()
})

test('two tabs that change what somebody sees meet in a choice, and neither overwrites the other', async ({
  page,
  person,
  another,
  db,
}) => {
  const mia = await another('Mia Sand')
  const { id } = await makeMentorship(db, { ownerId: person.id, counterpartId: mia.id })
  await page.goto(`/mentors/${id}`)
  await page.getByLabel('First day of the journal').fill('2026-05-01')
  await db.mentorship.update({ where: { id }, data: { journalFrom: '2026-04-01', version: 2 } })
  await page.getByRole('button', { name: 'Save what they see' }).click()
  const choice = page.getByRole('group', { name: /First day of the journal/ })
  await choice.getByRole('radio', { name: /1 May 2026/ }).check()
  await page.getByRole('button', { name: 'Save what they see' }).click()
  await expect(main(page)).toContainText('the journal from 1 May 2026 on')
})

test('somebody else’s mentorship is not there', async ({ page, person, another, db, pageOf }) => {
  const mia = await another('Mia Sand')
  const { id } = await makeMentorship(db, { ownerId: person.id, counterpartId: mia.id })
  const theirs = await pageOf(mia)
  expect((await theirs.goto(`/mentors/${id}`))?.status()).toBe(404)
  expect((await page.goto('/mentors/never-was'))?.status()).toBe(404)
})

test('the page that deletes the account says what stays with others', async ({ page, person }) => {
  await page.goto('/settings/delete')
  await expect(main(page)).toContainText(
    'Reviews that you have signed together with somebody stay with that person as they were signed, without your name.',
  )
  expect(person.id).toBeTruthy()
})

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('an invitation is made, opened and accepted on a phone without scrolling sideways', async ({
    page,
    person,
    another,
    pageOf,
    baseURL,
  }) => {
    const fits = async (at: Page) =>
      expect(
        await at.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0)
    const link = await invite(page, { purpose: `To ${'talk'.repeat(60)}` })
    await fits(page)
    const theirs = await pageOf(await another('Mia Sand'))
    await theirs.setViewportSize({ width: 360, height: 740 })
    await theirs.goto(link)
    await fits(theirs)
    await theirs.getByRole('button', { name: 'Accept' }).click()
    await expect(theirs).toHaveURL(`${baseURL}/mentees/${person.id}`)
    await page.goto('/mentors')
    await fits(page)
    await page.getByRole('link', { name: 'Mia Sand' }).click()
    await expect(heading(page)).toHaveText('Mia Sand')
    await fits(page)
  })
})

test('an invitation is made and accepted with the keyboard alone', async ({
  page,
  person,
  another,
  pageOf,
  baseURL,
}) => {
  await page.goto('/mentors/invite')
  await page.getByLabel('Mail address').focus()
  await page.keyboard.press('Enter')
  const field = page.getByLabel('The link to hand over')
  await expect(field).toBeFocused()
  const theirs = await pageOf(await another('Mia Sand'))
  await theirs.goto(await field.inputValue())
  await theirs.getByRole('button', { name: 'Accept' }).focus()
  await theirs.keyboard.press('Enter')
  await expect(theirs).toHaveURL(`${baseURL}/mentees/${person.id}`)
})
