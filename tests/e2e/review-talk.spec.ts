import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { makeGoal } from '../support/factories/plans'
import { makePromise } from '../support/factories/reviews'
import { expect, test } from './fixtures'
import { revealFullReview, revealReview } from './review-talk-scene'

const row = (page: Page, name: string) =>
  page.locator('.pair-row').filter({ has: page.getByRole('heading', { name, exact: true }) })

/** Proposes a level, or `not agreed` with words. */
async function propose(page: Page, name: string, level: string, why?: string) {
  const form = page.getByRole('form', { name: `Propose for ${name}` })
  const [shut] = await form
    .locator('details:not([open]) > summary')
    .filter({ hasText: /^(Propose|Change)/ })
    .all()
  await shut?.click()
  await form.locator(`[name="outcome"][value="${level}"]`).check({ force: true })
  if (why) await form.getByLabel('Why you do not agree').fill(why)
  await form.getByRole('button', { name: 'Propose', exact: true }).click()
}

const sign = (page: Page) => page.getByRole('button', { name: 'Sign the review' }).click()

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

test('the reveal shows both ratings side by side with their confidence and sentences', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealReview(db, { owner: person, other: mentor })
  await page.goto(`/reviews/${id}`)
  const delegation = row(page, 'Delegation')
  await expect(delegation).toContainText('You: 4, medium confidence')
  await expect(delegation).toContainText('I see delegation like this.')
  await expect(delegation).toContainText('Noor Halabi: 2, high confidence')
  await expect(delegation).toContainText('From outside, delegation looks like this.')
  const mentors = await pageOf(mentor)
  await mentors.goto(`/reviews/${id}`)
  await expect(row(mentors, 'Delegation')).toContainText('Kim Berger: 4, medium confidence')
  await expect(row(mentors, 'Delegation')).toContainText('You: 2, high confidence')
})

test('the reveal has the widest differences first, then the order of the framework', async ({
  page,
  person,
  another,
  db,
}) => {
  const { id } = await revealReview(db, { owner: person, other: await another() })
  await page.goto(`/reviews/${id}`)
  await expect(page.locator('.pair-row h3')).toHaveText([
    'Delegation',
    'Project coordination',
    'Technical oversight',
  ])
  await expect(page.locator('.lead')).toContainText(
    'One of three levels is the same. You are furthest apart in Delegation.',
  )
})

test('the reveal draws own, other and required with a title and a description', async ({
  page,
  person,
  another,
  db,
}) => {
  const { id } = await revealReview(db, { owner: person, other: await another('Noor Halabi') })
  await page.goto(`/reviews/${id}`)
  const picture = page.getByRole('img', { name: 'Technical oversight' })
  await expect(picture).toHaveAccessibleDescription('You: 4 Leading; Noor Halabi: 4 Leading; required 5.')
  await expect(picture.locator('circle, path, .rating-pair-required')).toHaveCount(3)
  await expect(page.locator('.rating-pairs-key')).toHaveText(/You\s*Noor Halabi\s*required/)
})

test('the reveal has the data of the pictures as a table', async ({ page, person, another, db }) => {
  const { id } = await revealReview(db, { owner: person, other: await another('Noor Halabi') })
  await page.goto(`/reviews/${id}`)
  const table = page.getByRole('table')
  await expect(table).toBeHidden()
  await page.getByText('as a table').click()
  await expect(table.getByRole('row')).toHaveCount(4)
  await expect(table.getByRole('row').nth(1).getByRole('cell')).toHaveText([
    ...['4 Leading', 'medium', 'I see delegation like this.'],
    ...['2 Practising', 'high', 'From outside, delegation looks like this.'],
    ...['two apart', /\d \w+|nothing/, '0'],
  ])
})

test('a level is agreed by a proposal and the other one confirming it, never by one alone', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealReview(db, { owner: person, other: mentor })
  const mentors = await pageOf(mentor)
  await page.goto(`/reviews/${id}`)
  await mentors.goto(`/reviews/${id}`)
  // both rated it the same: it is chosen already
  const same = page.getByRole('form', { name: 'Propose for Technical oversight' })
  await expect(same.locator('[name="outcome"][value="4"]')).toBeChecked()
  await propose(page, 'Delegation', '3')
  await expect(row(page, 'Delegation')).toContainText('You propose 3 Dependable (waiting for Noor Halabi)')
  await expect(row(page, 'Delegation').getByRole('button', { name: /^Agree/ })).toHaveCount(0)
  await mentors.reload()
  await expect(row(mentors, 'Delegation')).toContainText('Kim Berger proposes 3 Dependable')
  await row(mentors, 'Delegation').getByRole('button', { name: 'Agree to 3 Dependable' }).click()
  await expect(row(mentors, 'Delegation')).toContainText('Agreed: 3 Dependable')
  await page.reload()
  await expect(row(page, 'Delegation')).toContainText('Agreed: 3 Dependable')
})

test('both record that they do not agree, and why', async ({ page, person, another, pageOf, db }) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealReview(db, { owner: person, other: mentor })
  const mentors = await pageOf(mentor)
  await page.goto(`/reviews/${id}`)
  await propose(page, 'Delegation', 'none')
  await expect(row(page, 'Delegation')).toContainText('Say why you do not agree.')
  await propose(page, 'Delegation', 'none', 'We saw different projects.')
  await expect(row(page, 'Delegation')).toContainText('You propose that you do not agree')
  await mentors.goto(`/reviews/${id}`)
  await row(mentors, 'Delegation').getByRole('button', { name: 'Confirm that you do not agree' }).click()
  await expect(row(mentors, 'Delegation')).toContainText('Not agreed, because: We saw different projects.')
})

test('two who propose different levels at once are shown both and choose', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealReview(db, { owner: person, other: mentor })
  const mentors = await pageOf(mentor)
  await page.goto(`/reviews/${id}`)
  await mentors.goto(`/reviews/${id}`)
  await propose(page, 'Delegation', '3')
  await expect(row(page, 'Delegation')).toContainText('You propose 3 Dependable')
  await propose(mentors, 'Delegation', '2')
  const choice = row(mentors, 'Delegation').getByRole('group', { name: /which one stays/ })
  await expect(choice).toContainText('2 Practising')
  await expect(choice).toContainText('3 Dependable')
  await choice.getByText('Saved meanwhile').click()
  await row(mentors, 'Delegation').getByRole('button', { name: 'Propose', exact: true }).click()
  // the same as what the other proposed: that settles it
  await expect(row(mentors, 'Delegation')).toContainText('Agreed: 3 Dependable')
})

test('both write the shared notes', async ({ page, person, another, pageOf, db }) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealReview(db, { owner: person, other: mentor })
  const mentors = await pageOf(mentor)
  await page.goto(`/reviews/${id}`)
  const notes = (of: Page) => of.getByRole('region', { name: 'Shared notes' })
  await notes(page).getByLabel('Notes', { exact: true }).fill('We go on with *delegation*.')
  await notes(page).getByRole('button', { name: 'Save the notes' }).click()
  await expect(notes(page).locator('em')).toHaveText('delegation')
  await mentors.goto(`/reviews/${id}`)
  await notes(mentors).getByText('Change the notes').click()
  await notes(mentors).getByLabel('Notes', { exact: true }).fill('We go on with *delegation* and speaking.')
  await notes(mentors).getByRole('button', { name: 'Save the notes' }).click()
  await expect(notes(mentors).locator('.prose')).toHaveText('We go on with delegation and speaking.')
  await page.reload()
  await expect(notes(page).locator('.prose')).toHaveText('We go on with delegation and speaking.')
})

test('two who write the shared notes at once are shown both texts, and none is lost', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealReview(db, { owner: person, other: mentor })
  const mentors = await pageOf(mentor)
  const notes = (of: Page) => of.getByRole('region', { name: 'Shared notes' })
  const save = (of: Page) => notes(of).getByRole('button', { name: 'Save the notes' }).click()
  await page.goto(`/reviews/${id}`)
  await mentors.goto(`/reviews/${id}`)
  await notes(page).getByLabel('Notes', { exact: true }).fill('What Kim wrote.')
  await save(page)
  await expect(notes(page).locator('.prose')).toHaveText('What Kim wrote.')
  await notes(mentors).getByLabel('Notes', { exact: true }).fill('What Noor wrote.')
  await save(mentors)
  const choice = notes(mentors).getByRole('group', { name: /which one stays/ })
  await expect(choice).toContainText('What Kim wrote.')
  await expect(choice).toContainText('What Noor wrote.')
  await choice.getByText('Yours').click()
  await save(mentors)
  await expect(notes(mentors).locator('.prose')).toHaveText('What Noor wrote.')
})

test('private notes are shown to their writer and never to the other one', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealReview(db, { owner: person, other: mentor })
  const mentors = await pageOf(mentor)
  await mentors.goto(`/reviews/${id}`)
  await mentors.getByLabel('For you alone').fill('ZEBRA-CROSSING for me')
  await mentors.getByRole('button', { name: 'Keep them' }).click()
  await expect(mentors.getByLabel('For you alone')).toHaveValue('ZEBRA-CROSSING for me')
  await mentors.reload()
  await expect(mentors.getByLabel('For you alone')).toHaveValue('ZEBRA-CROSSING for me')
  const answer = await page.goto(`/reviews/${id}`)
  expect(await answer?.text()).not.toContain('ZEBRA-CROSSING')
  await sign(page)
  await expect(page.getByRole('region', { name: 'Sign' })).toContainText('You have signed.')
  await mentors.reload()
  await sign(mentors)
  await expect(mentors.getByRole('heading', { level: 1 })).toHaveText(/^Signed on/)
  await expect(mentors.getByLabel('For you alone')).toHaveValue('ZEBRA-CROSSING for me')
  const signed = await page.goto(`/reviews/${id}`)
  expect(await signed?.text()).not.toContain('ZEBRA-CROSSING')
})

test('a review is signed when both have signed, and a change before takes the first signature away', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealReview(db, { owner: person, other: mentor })
  const mentors = await pageOf(mentor)
  await page.goto(`/reviews/${id}`)
  await sign(page)
  await expect(page.getByRole('region', { name: 'Sign' })).toContainText(
    'You have signed. It waits for Noor Halabi.',
  )
  await mentors.goto(`/reviews/${id}`)
  await expect(mentors.getByRole('region', { name: 'Sign' })).toContainText('Kim Berger has signed.')
  await propose(mentors, 'Delegation', '3')
  await expect(row(mentors, 'Delegation')).toContainText('You propose 3')
  await page.reload()
  await row(page, 'Delegation').getByRole('button', { name: 'Agree to 3 Dependable' }).click()
  await expect(row(page, 'Delegation')).toContainText('Agreed: 3')
  // the mentor has not seen that yet
  await sign(mentors)
  await expect(mentors.getByRole('region', { name: 'Sign' })).toContainText('Something was changed since')
  await mentors.reload()
  await sign(mentors)
  await expect(mentors.getByRole('region', { name: 'Sign' })).toContainText('You have signed.')
  await page.reload()
  await sign(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signed on 15 June 2026')
  await expect(page.locator('.lead')).toContainText('You agreed on one of three levels.')
  await mentors.reload()
  await expect(mentors.getByRole('heading', { level: 1 })).toHaveText('Signed on 15 June 2026')
})

test('two who sign at once make one signed review, and both are told', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealReview(db, { owner: person, other: mentor })
  const mentors = await pageOf(mentor)
  await page.goto(`/reviews/${id}`)
  await mentors.goto(`/reviews/${id}`)
  await Promise.all([sign(page), sign(mentors)])
  for (const of of [page, mentors]) {
    await expect(of.getByRole('region', { name: 'Sign' })).not.toContainText('Sign the review')
    await of.goto(`/reviews/${id}`)
    await expect(of.getByRole('heading', { level: 1 })).toHaveText('Signed on 15 June 2026')
  }
  for (const { id: personId } of [person, mentor])
    expect(await db.notice.count({ where: { personId, kind: 'review.signed', subjectId: id } })).toBe(1)
})

test('a review with nothing in it is signed', async ({ page, person, another, pageOf, db }) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealReview(db, { owner: person, other: mentor, levels: {} })
  const mentors = await pageOf(mentor)
  await page.goto(`/reviews/${id}`)
  await sign(page)
  await expect(page.getByRole('region', { name: 'Sign' })).toContainText('You have signed.')
  await mentors.goto(`/reviews/${id}`)
  await sign(mentors)
  await expect(mentors.getByRole('heading', { level: 1 })).toHaveText('Signed on 15 June 2026')
  await expect(mentors.getByRole('main')).toContainText('No levels were rated.')
})

test('a signed review shows the SHA-256 of the text that it shows', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealFullReview(db, { owner: person, other: mentor })
  await signBoth(page, await pageOf(mentor), id)
  const box = page.getByRole('region', { name: 'Fingerprint' })
  await box.getByText('The signed text').click()
  const text = await box.locator('pre').textContent()
  expect(text).toMatch(/^\{"competencies":/)
  const hash = createHash('sha256')
    .update(text ?? '')
    .digest('hex')
  await expect(box.locator('code').first()).toHaveText(hash)
  const download = page.waitForEvent('download')
  await box.getByRole('link', { name: 'download that text' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toBe(text)
  // nobody else's to have
  const stranger = await pageOf(await another())
  expect((await stranger.request.get(`/api/reviews/${id}/signed`)).status()).toBe(404)
})

test('a signed review looks the same after everything that it came from has changed', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const scene = await revealFullReview(db, { owner: person, other: mentor })
  const { id } = scene
  const goal = await makeGoal(db, { ownerId: person.id, planId: scene.planId, competencies: ['delegation'] })
  await signBoth(page, await pageOf(mentor), id)
  const main = page.getByRole('main')
  const texts = await main.innerText()
  expect(texts).toContain('Promise 3: bring two options')
  expect(texts).toContain('the release train, which now runs without help')
  await page.getByText('What the levels meant in').first().click()
  const meant = await page.locator('.pair-row').first().innerText()
  await db.reviewRating.updateMany({ where: { reviewId: id }, data: { level: 5, sentence: 'Forged' } })
  await db.reviewCompetency.updateMany({ where: { reviewId: id }, data: { level: 5, why: 'Forged' } })
  await db.review.update({ where: { id }, data: { sharedNotes: 'Forged' } })
  await db.reviewPromise.updateMany({ where: { reviewId: id }, data: { what: 'Forged', state: 'dropped' } })
  await db.promiseDate.updateMany({ where: { promise: { reviewId: id } }, data: { dueOn: '2030-01-01' } })
  await db.plan.update({ where: { id: scene.planId }, data: { roleKey: 'product-management' } })
  await db.goal.update({ where: { id: goal.id }, data: { title: 'Forged' } })
  const { definition } = scene.framework
  const forged = await db.frameworkVersion.create({
    data: {
      ...{ id: `forged-${id}`, key: `forged-${id}`, number: 1, title: 'Forged', hash: id },
      createdAt: new Date('2026-06-15T09:00:00Z'),
      definition: JSON.parse(JSON.stringify(definition).replaceAll('"name":"', '"name":"Forged ')),
    },
  })
  await db.review.update({ where: { id }, data: { frameworkVersionId: forged.id } })
  await page.reload()
  expect(await main.innerText()).toBe(texts)
  await page.getByText('What the levels meant in').first().click()
  expect(await page.locator('.pair-row').first().innerText()).toBe(meant)
})

test('the counterpart still reads a signed review without the name when the owner is gone', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealReview(db, { owner: person, other: mentor })
  const mentors = await pageOf(mentor)
  await signBoth(page, mentors, id)
  await page.goto('/settings/delete')
  await page.getByLabel('Your password').fill(person.password)
  await page.getByRole('button', { name: /^Delete/ }).click()
  await expect(page).not.toHaveURL(/settings/)
  await mentors.goto(`/reviews/${id}`)
  await expect(mentors.getByRole('main')).toContainText('with somebody whose account was deleted')
  await expect(row(mentors, 'Delegation')).toContainText('I see delegation like this.')
  await expect(mentors.getByRole('main')).not.toContainText('Kim')
  await expect(mentors.getByRole('link', { name: /Reopen the discussion/ })).toHaveCount(0)
})

test('a signed review is talked over again as a new review', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { id, mentorshipId } = await revealReview(db, { owner: person, other: mentor })
  await signBoth(page, await pageOf(mentor), id)
  await page.getByRole('link', { name: 'Reopen the discussion' }).click()
  await expect(page).toHaveURL(`/reviews/new?with=${mentorshipId}&like=${id}`)
})

test('a signed review with seven competencies, notes and five promises prints on two pages', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { id } = await revealFullReview(db, { owner: person, other: mentor })
  await signBoth(page, await pageOf(mentor), id)
  await expect(page.locator('.pair-row')).toHaveCount(7)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)
})

test('a revealed and a signed review fit on a phone', async ({ page, person, another, pageOf, db }) => {
  const mentor = await another('A mentor with a name that is longer than a narrow screen is wide')
  const { id } = await revealFullReview(db, { owner: person, other: mentor })
  await makePromise(db, { ownerId: person.id, otherId: mentor.id, what: 'W'.repeat(120) })
  await page.setViewportSize({ width: 320, height: 740 })
  await page.goto(`/reviews/${id}`)
  await page.getByText('as a table').click()
  expect(await scrollsSideways(page)).toBe(false)
  await signBoth(page, await pageOf(mentor), id)
  await page.getByText('The signed text').click()
  expect(await scrollsSideways(page)).toBe(false)
})

test('a level is proposed and the review signed with the keyboard alone', async ({
  page,
  person,
  another,
  db,
}) => {
  const { id } = await revealReview(db, { owner: person, other: await another('Noor Halabi') })
  await page.goto(`/reviews/${id}`)
  const form = page.getByRole('form', { name: 'Propose for Delegation' })
  await form.locator('[name="outcome"]').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await form.getByRole('button', { name: 'Propose', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(row(page, 'Delegation')).toContainText('You propose 3 Dependable')
  await page.getByRole('button', { name: 'Sign the review' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Sign' })).toContainText('You have signed.')
})

/** Both sign; the first page shows the signed review. */
async function signBoth(page: Page, mentors: Page, id: string): Promise<void> {
  await mentors.goto(`/reviews/${id}`)
  await sign(mentors)
  await expect(mentors.getByRole('region', { name: 'Sign' })).toContainText('You have signed.')
  await page.goto(`/reviews/${id}`)
  await sign(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signed on 15 June 2026')
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a level is agreed, notes are written and a review is signed without JavaScript', async ({
    page,
    person,
    another,
    browser,
    baseURL,
    extraHTTPHeaders,
    db,
  }) => {
    const mentor = await another('Noor Halabi')
    const { id } = await revealReview(db, { owner: person, other: mentor })
    const context = await browser.newContext({ baseURL, extraHTTPHeaders, javaScriptEnabled: false })
    await context.addCookies([
      { name: 'next-auth.session-token', value: mentor.sessionToken, url: baseURL, httpOnly: true },
    ])
    const mentors = await context.newPage()
    await page.goto(`/reviews/${id}`)
    await propose(page, 'Delegation', 'none')
    await expect(row(page, 'Delegation')).toContainText('Say why you do not agree.')
    await propose(page, 'Delegation', '3')
    await expect(row(page, 'Delegation')).toContainText('You propose 3 Dependable')
    await expect(page).toHaveURL(new RegExp(`/reviews/${id}#outcome-delegation$`))
    await mentors.goto(`/reviews/${id}`)
    await row(mentors, 'Delegation').getByRole('button', { name: 'Agree to 3 Dependable' }).click()
    await expect(row(mentors, 'Delegation')).toContainText('Agreed: 3 Dependable')
    const notes = (of: Page) => of.getByRole('region', { name: 'Shared notes' })
    await page.goto(`/reviews/${id}`)
    await notes(mentors).getByLabel('Notes', { exact: true }).fill('From Noor.')
    await notes(mentors).getByRole('button', { name: 'Save the notes' }).click()
    await expect(notes(mentors).locator('.prose')).toHaveText('From Noor.')
    await notes(page).getByLabel('Notes', { exact: true }).fill('From Kim.')
    await notes(page).getByRole('button', { name: 'Save the notes' }).click()
    await expect(notes(page)).toContainText('From Noor.')
    await expect(notes(page)).toContainText('From Kim.')
    await notes(page).getByText('Saved meanwhile').click()
    await notes(page).getByRole('button', { name: 'Save the notes' }).click()
    await expect(notes(page).locator('.prose')).toHaveText('From Noor.')
    await mentors.goto(`/reviews/${id}`)
    await sign(mentors)
    await expect(mentors.getByRole('region', { name: 'Sign' })).toContainText('You have signed.')
    await page.goto(`/reviews/${id}`)
    await sign(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signed on 15 June 2026')
    await context.close()
  })
})
