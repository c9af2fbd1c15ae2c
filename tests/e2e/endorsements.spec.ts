import type { Page } from '@playwright/test'
import { makeMentorship } from '../support/factories/access'
import { makeEndorsement, makeEndorsementLink, makeEvidence } from '../support/factories/evidence'
import { makeEntry } from '../support/factories/journal'
import { makeGuestLink } from '../support/factories/reviews'
import { CLOCK_FIXED_AT } from './clock'
import { expect, type TestPerson, test } from './fixtures'
import { guestReview } from './guests-scene'
import { keyboard } from './hands'
import { phone } from './phone'

type Database = Parameters<typeof makeEvidence>[0]

const handsOver = { competencyKey: 'delegation', observableKey: 'hands-over-small-task' }
const words = 'The team released alone, twice.'

/** An entry under delegation that its owner claims as evidence, and another one that nobody is asked about. */
async function claimed(db: Database, { id: ownerId }: TestPerson) {
  const entry = { ownerId, kind: 'delegation' as const, competencies: ['delegation'] }
  await makeEntry(db, { ...entry, title: 'Nobody’s business', date: '2026-06-02' })
  const { id: entryId } = await makeEntry(db, {
    ...{ ...entry, title: 'Handed the releases over', date: '2026-06-01' },
    ...{ reflection: 'What I keep to myself.', link: 'https://example.org/releases' },
  })
  const { id: evidenceId } = await makeEvidence(db, { ownerId, entryId, observables: [handsOver] })
  return { entryId, evidenceId }
}

const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' })
const title = (page: Page) => page.getByRole('heading', { level: 1 })

async function ask(page: Page, whom: string): Promise<string> {
  const form = page.getByRole('form', { name: 'Ask for an endorsement' })
  await form.locator('summary').click()
  await form.getByLabel('Whom do you ask?').fill(whom)
  await form.getByRole('button', { name: 'Make a link' }).click()
  await expect(form).toContainText('The link is made. It is shown this once: hand it over now.')
  return form.getByLabel('The link to hand over').inputValue()
}

async function say(page: Page, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('What you saw').fill(words)
  await page.getByRole('button', { name: 'Endorse it' }).click()
  await expect(page.getByText(`You endorsed this on 15 June 2026 as ${name} (guest)`)).toBeVisible()
}

/** What the owner reads of a guest's words: that they are a guest's, and that they do not count. */
async function expectGuest(page: Page, name: string): Promise<void> {
  const said = evidence(page).getByRole('list', { name: 'Endorsements' }).getByRole('listitem')
  await expect(said).toContainText(`${name} (guest) endorsed this on 15 June 2026`)
  await expect(said).toContainText(words)
  await expect(said).toContainText('A guest’s word does not count towards the supported level.')
}

test('the owner asks for an endorsement by a link, and whoever has it endorses without an account', async ({
  page,
  person,
  browser,
  baseURL,
  db,
}) => {
  const { entryId } = await claimed(db, person)
  await page.goto(`/journal/${entryId}`)
  const link = await ask(page, 'Robin from the platform team')
  const open = evidence(page).getByRole('list', { name: 'Open links' })
  await expect(open).toContainText('Asked by link: Robin from the platform team, good until 15 July 2026')

  const guest = await phone(browser, baseURL)
  const response = await guest.goto(link)
  expect(response?.headers()['x-robots-tag']).toBe('noindex')
  expect(response?.headers()['referrer-policy']).toBe('strict-origin')
  await expect(title(guest)).toHaveText('Handed the releases over')
  const main = guest.getByRole('main')
  for (const shown of ['Kim Berger', 'Delegation', '1 June 2026', 'https://example.org/releases', 'Level 1'])
    await expect(main).toContainText(shown)
  await expect(main).toContainText('Kim Berger shows this entry to whoever has the link')
  for (const kept of ['What I keep to myself', 'Nobody’s business', 'Robin from the platform team'])
    await expect(main).not.toContainText(kept)
  expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await say(guest, 'Robin Reiter')
  await expect(guest.getByLabel('What you saw')).toHaveCount(0)

  await page.reload()
  await expectGuest(page, 'Robin Reiter')
  await expect(open).toContainText('Endorsed by link: Robin from the platform team')
  // shown once
  await expect(page.getByLabel('The link to hand over')).toHaveCount(0)
  await page.goto('/notices')
  await expect(page.getByRole('main')).toContainText('A guest endorsed evidence of yours.')

  await guest.getByRole('button', { name: 'Withdraw' }).click()
  await expect(guest.getByRole('button', { name: 'Endorse it' })).toBeVisible()
  await page.goto(`/journal/${entryId}`)
  await expect(evidence(page)).toContainText('withdrawn on 15 June 2026')
  await open.getByRole('button', { name: 'Take back' }).click()
  await expect(open).toHaveCount(0)
  expect((await guest.reload())?.status()).toBe(410)
  await expect(title(guest)).toHaveText('This link is no longer good')
  await guest.context().close()
})

test('a link that asks for an endorsement answers 404 when it is wrong and 410 when it shows nothing any more', async ({
  page,
  another,
  db,
}) => {
  const owner = await another()
  const { entryId, evidenceId } = await claimed(db, owner)
  const of = { ownerId: owner.id, evidenceId }
  expect((await page.goto('/endorsement/no-such-token'))?.status()).toBe(404)
  const over = await makeEndorsementLink(db, { ...of, expiresAt: new Date(CLOCK_FIXED_AT) })
  expect((await page.goto(`/endorsement/${over}`))?.status()).toBe(410)
  const token = await makeEndorsementLink(db, of)
  expect((await page.goto(`/endorsement/${token}`))?.status()).toBe(200)
  await db.journalEntry.update({ where: { id: entryId }, data: { deletedAt: new Date(CLOCK_FIXED_AT) } })
  expect((await page.reload())?.status()).toBe(410)
  await expect(page.getByRole('main')).toContainText('ask whoever sent it for a new one')
  await db.journalEntry.update({ where: { id: entryId }, data: { deletedAt: null } })
  await db.evidence.update({ where: { id: evidenceId }, data: { withdrawnAt: new Date(CLOCK_FIXED_AT) } })
  expect((await page.reload())?.status()).toBe(410)
})

test('what was typed for an endorsement stays when the link is taken back meanwhile', async ({
  page,
  another,
  db,
}) => {
  const owner = await another()
  const { evidenceId } = await claimed(db, owner)
  await page.goto(`/endorsement/${await makeEndorsementLink(db, { ownerId: owner.id, evidenceId })}`)
  await page.getByLabel('Your name').fill('Robin Reiter')
  await page.getByLabel('What you saw').fill('   ')
  await page.getByRole('button', { name: 'Endorse it' }).click()
  await expect(page.getByText('Say what you saw, in your own words.').first()).toBeVisible()
  await page.getByLabel('What you saw').fill(words)
  await db.endorsementLink.updateMany({
    where: { evidenceId },
    data: { revokedAt: new Date(CLOCK_FIXED_AT) },
  })
  await page.getByRole('button', { name: 'Endorse it' }).click()
  await expect(page.locator('.error-summary')).toContainText('This link was taken back. Nothing was saved.')
  await expect(page.getByLabel('What you saw')).toHaveValue(words)
})

test('the owner’s own link offers them nothing to say, and a mentor the page where it counts', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const { entryId, evidenceId } = await claimed(db, person)
  const token = await makeEndorsementLink(db, { ownerId: person.id, evidenceId })
  await page.goto(`/endorsement/${token}`)
  await expect(page.getByRole('main')).toContainText('This is your own, and nobody endorses their own.')
  await expect(page.getByRole('button', { name: 'Endorse it' })).toHaveCount(0)

  const mentor = await another('Noor Halabi')
  await makeMentorship(db, { ownerId: person.id, counterpartId: mentor.id })
  const mentors = await pageOf(mentor)
  await mentors.goto(`/endorsement/${token}`)
  await expect(mentors.getByRole('main')).toContainText(
    'said there your words count towards the supported level',
  )
  await mentors.getByRole('link', { name: 'Open the entry' }).click()
  await expect(mentors).toHaveURL(`/mentees/${person.id}/journal/${entryId}`)
  await mentors.getByLabel('What you saw').fill(words)
  await mentors.getByRole('button', { name: 'Endorse it' }).click()
  await expect(evidence(mentors)).toContainText('You endorsed this on 15 June 2026')
  await expect(evidence(mentors)).not.toContainText('does not count towards')
})

/** A guest whose link of a review shows the journal or does not, in the browser that has opened it. */
async function guestOf(db: Database, owner: TestPerson, guest: Page, sees: object): Promise<string> {
  const review = await guestReview(db, owner)
  await guest.goto(`/guest/${await makeGuestLink(db, { reviewId: review.id, ownerId: owner.id, ...sees })}`)
  await guest.getByRole('button', { name: 'Open the review' }).click()
  await expect(title(guest)).toContainText('How do you see the work of')
  return review.id
}

test('a guest of a review who sees the journal endorses what is claimed, and withdraws it', async ({
  page,
  person,
  browser,
  baseURL,
  db,
}) => {
  const { entryId } = await claimed(db, person)
  const guest = await phone(browser, baseURL)
  const reviewId = await guestOf(db, person, guest, { seesJournal: true })
  // first one's own view, then what others claim
  await expect(evidence(guest)).toHaveCount(0)
  await db.review.update({ where: { id: reviewId }, data: { otherSubmittedAt: new Date() } })
  await guest.reload()
  await expect(evidence(guest)).toContainText('Handed the releases over')
  await expect(evidence(guest)).not.toContainText('What I keep to myself')
  expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await keyboard.press(evidence(guest).locator('summary', { hasText: 'Endorse this' }))
  const form = evidence(guest).getByRole('form', { name: 'Endorse “Handed the releases over”' })
  await keyboard.fill(form, 'name', 'Robin Reiter')
  await keyboard.fill(form, 'saw', words)
  await keyboard.press(form.getByRole('button', { name: 'Endorse it' }))
  await expect(evidence(guest)).toContainText('You endorsed this on 15 June 2026 as Robin Reiter (guest)')

  await page.goto(`/journal/${entryId}`)
  await expectGuest(page, 'Robin Reiter')
  await evidence(guest).getByRole('button', { name: 'Withdraw' }).click()
  await expect(evidence(guest).locator('summary', { hasText: 'Endorse this' })).toBeVisible()
  await page.reload()
  await expect(evidence(page)).toContainText('withdrawn on 15 June 2026')

  // the next request obeys
  await db.guestLink.updateMany({ where: { reviewId }, data: { seesJournal: false } })
  await guest.reload()
  await expect(title(guest)).toContainText('your ratings are submitted')
  await expect(evidence(guest)).toHaveCount(0)
  await guest.context().close()
})

test('a guest’s endorsement is shown as one to a mentor too, and raises no level', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const { entryId, evidenceId } = await claimed(db, person)
  const { observables } = await delegation(db)
  // level 3 wants two of its observables or above, from two entries, and one endorsement that counts
  const third = observables.filter(({ level }) => level >= 3).map(({ key }) => key)
  for (const title of ['Ran the on-call change', 'Gave the roadmap away']) {
    const { id } = await makeEntry(db, { ownerId: person.id, title, date: '2026-06-03' })
    const claim = await makeEvidence(db, {
      ...{ ownerId: person.id, entryId: id },
      observables: third.map((observableKey) => ({ competencyKey: 'delegation', observableKey })),
    })
    const token = await makeEndorsementLink(db, { ownerId: person.id, evidenceId: claim.id })
    await page.goto(`/endorsement/${token}`)
    await page.context().clearCookies()
    await page.reload()
    await say(page, 'Robin Reiter')
  }
  await makeEndorsement(db, { evidenceId, counts: false, guestName: 'Robin Reiter', saw: words })
  expect(await db.endorsement.count({ where: { counts: true, evidence: { ownerId: person.id } } })).toBe(0)
  const mentor = await another('Noor Halabi')
  await makeMentorship(db, { ownerId: person.id, counterpartId: mentor.id })
  const mentors = await pageOf(mentor)
  await mentors.goto(`/mentees/${person.id}/journal/${entryId}`)
  await expectGuest(mentors, 'Robin Reiter')
  const owners = await pageOf(person)
  await owners.goto('/plan/competency/delegation')
  await expect(owners.getByRole('main')).toContainText(/one endorsement/)
})

async function delegation(db: Database) {
  const { definition } = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const { competencies } = definition as {
    competencies: { key: string; observables: { key: string; level: number }[] }[]
  }
  return { observables: competencies.find(({ key }) => key === 'delegation')?.observables ?? [] }
}

test('somebody withdraws what they endorsed after the mentorship has ended', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const owner = await another('Ada Lead')
  const { entryId, evidenceId } = await claimed(db, owner)
  const ended = { endedAt: new Date(CLOCK_FIXED_AT), endedById: owner.id }
  await makeMentorship(db, { ownerId: owner.id, counterpartId: person.id, ...ended })
  await makeEndorsement(db, { evidenceId, endorserId: person.id, saw: words })
  await page.goto('/reviews')
  await page.getByRole('main').getByRole('link', { name: 'People you mentor' }).click()
  await page.getByText('What you have endorsed').click()
  const list = page.getByRole('list', { name: 'What you have endorsed' })
  await expect(list).toContainText('Of Ada Lead, on 15 June 2026')
  await list.getByRole('button', { name: 'Withdraw' }).click()
  await expect(list).toContainText('withdrawn on 15 June 2026')
  await expect(list.getByRole('button', { name: 'Withdraw' })).toHaveCount(0)
  const owners = await pageOf(owner)
  await owners.goto(`/journal/${entryId}`)
  await expect(evidence(owners)).toContainText('withdrawn on 15 June 2026')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an endorsement is asked for, given and withdrawn without JavaScript', async ({
    page,
    person,
    browser,
    baseURL,
    db,
  }) => {
    const { entryId } = await claimed(db, person)
    await page.goto(`/journal/${entryId}`)
    const link = await ask(page, 'Robin')
    const guest = await phone(browser, baseURL, false)
    await guest.goto(link)
    await say(guest, 'Robin Reiter')
    await page.goto(`/journal/${entryId}`)
    await expectGuest(page, 'Robin Reiter')
    await guest.getByRole('button', { name: 'Withdraw' }).click()
    await expect(guest.getByRole('button', { name: 'Endorse it' })).toBeVisible()
    await guest.context().close()
  })

  test('a guest of a review endorses without JavaScript', async ({ person, browser, baseURL, db }) => {
    await claimed(db, person)
    const guest = await phone(browser, baseURL, false)
    const id = await guestOf(db, person, guest, { seesJournal: true })
    await db.review.update({ where: { id }, data: { otherSubmittedAt: new Date() } })
    await guest.reload()
    await evidence(guest).locator('summary', { hasText: 'Endorse this' }).click()
    const form = evidence(guest).getByRole('form', { name: 'Endorse “Handed the releases over”' })
    await form.getByLabel('Your name').fill('Robin Reiter')
    await form.getByLabel('What you saw').fill('   ')
    await form.getByRole('button', { name: 'Endorse it' }).click()
    // open, with what was typed
    await expect(form.locator('.error-summary')).toContainText('Say what you saw, in your own words.')
    await expect(form.getByLabel('Your name')).toHaveValue('Robin Reiter')
    await form.getByLabel('What you saw').fill(words)
    await form.getByRole('button', { name: 'Endorse it' }).click()
    await expect(evidence(guest)).toContainText('You endorsed this on 15 June 2026 as Robin Reiter (guest)')
    await guest.context().close()
  })
})
