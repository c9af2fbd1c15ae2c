import type { Page } from '@playwright/test'
import { makeMentorship } from '../support/factories/access'
import { makeEndorsement, makeEvidence } from '../support/factories/evidence'
import { makeEntry } from '../support/factories/journal'
import { makePlan } from '../support/factories/plans'
import { expect, type TestPerson, test } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

/** A plan and an entry under delegation, done on 1 June unless told otherwise. */
async function keepEntry(db: Database, { id: ownerId }: TestPerson, wanted: object = {}) {
  const { id: frameworkVersionId, definition } = await db.frameworkVersion.findFirstOrThrow({
    orderBy: { number: 'desc' },
  })
  await makePlan(db, { ...{ ownerId, frameworkVersionId, startsOn: '2026-01-01' } })
  const { id } = await makeEntry(db, {
    ...{ ownerId, title: 'Handed the releases over', kind: 'delegation', date: '2026-06-01' },
    ...{ competencies: ['delegation'], ...wanted },
  })
  const { competencies } = definition as {
    competencies: { key: string; observables: { key: string; level: number; text: string }[] }[]
  }
  const observables = competencies.find(({ key }) => key === 'delegation')?.observables ?? []
  return { id, observables }
}

const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' })

async function claim(page: Page, level: string, texts: string[]): Promise<void> {
  await evidence(page)
    .getByText(/What (else )?does this show\?/)
    .click()
  const form = page.getByRole('form', { name: 'What does this show?' })
  await form.locator('summary', { hasText: level }).click()
  for (const text of texts) await form.getByLabel(text).check()
  await form.getByRole('button', { name: 'Claim it' }).click()
}

test('a done entry is claimed as evidence for several observables from its page, and withdrawn', async ({
  page,
  person,
  db,
}) => {
  const { id, observables } = await keepEntry(db, person)
  const texts = observables.filter(({ level }) => level === 3).map(({ text }) => text)
  expect(texts.length).toBeGreaterThan(1)
  await page.goto(`/journal/${id}`)
  await claim(page, '3 Dependable', texts.slice(0, 2))
  const claimed = evidence(page).locator('.rows > li')
  await expect(claimed).toHaveCount(1)
  for (const text of texts.slice(0, 2)) await expect(claimed).toContainText(text)
  await expect(claimed).toContainText('Claimed on 15 June 2026, not endorsed yet')
  // what is claimed is not offered again
  await expect(
    page.getByRole('form', { name: 'What does this show?' }).getByText(texts[0] ?? ''),
  ).toHaveCount(0)
  await claimed.getByRole('button', { name: 'Withdraw' }).click()
  await expect(claimed).toHaveCount(0)
})

test('an entry that is not done cannot be claimed', async ({ page, person, db }) => {
  const { id } = await keepEntry(db, person, { state: 'planned' })
  await page.goto(`/journal/${id}`)
  await expect(page.getByRole('heading', { name: 'Handed the releases over' })).toBeVisible()
  await expect(evidence(page)).toHaveCount(0)
})

test('a claim without a chosen observable says so', async ({ page, person, db }) => {
  const { id } = await keepEntry(db, person)
  await page.goto(`/journal/${id}`)
  await evidence(page).getByText('What does this show?').click()
  await page.getByRole('button', { name: 'Claim it' }).click()
  await expect(page.getByText('Choose at least one thing that it shows.').first()).toBeVisible()
})

test('an endorsement stands under the claim with who, when and what they saw', async ({
  page,
  person,
  another,
  db,
}) => {
  const { id: entryId } = await keepEntry(db, person)
  const mentor = await another('Noor Halabi')
  await makeMentorship(db, { ownerId: person.id, counterpartId: mentor.id })
  const [first] = (await keepsOf(db)).observables
  const { id: evidenceId } = await makeEvidence(db, {
    ...{ ownerId: person.id, entryId },
    observables: [{ competencyKey: 'delegation', observableKey: first?.key ?? '' }],
  })
  await makeEndorsement(db, { evidenceId, endorserId: mentor.id, saw: 'The team released alone.' })
  await makeEndorsement(db, {
    ...{ evidenceId, endorserId: mentor.id, saw: 'A slip.' },
    withdrawnAt: new Date('2026-06-14T09:00:00Z'),
  })
  await page.goto(`/journal/${entryId}`)
  const said = evidence(page).getByRole('list', { name: 'Endorsements' }).getByRole('listitem')
  await expect(said.filter({ hasText: 'The team released alone.' })).toContainText(
    'Noor Halabi endorsed this on 15 June 2026',
  )
  await expect(said.filter({ hasText: 'A slip.' })).toContainText('withdrawn on 14 June 2026')
})

async function keepsOf(db: Database) {
  const { definition } = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const { competencies } = definition as { competencies: { key: string; observables: { key: string }[] }[] }
  return { observables: competencies.find(({ key }) => key === 'delegation')?.observables ?? [] }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('claims and withdraws evidence without JavaScript', async ({ page, person, db }) => {
    const { id, observables } = await keepEntry(db, person)
    const [text = ''] = observables.filter(({ level }) => level === 2).map(({ text }) => text)
    await page.goto(`/journal/${id}`)
    await claim(page, '2 Practising', [text])
    await expect(page).toHaveURL(new RegExp(`/journal/${id}$`))
    await expect(evidence(page).locator('.rows > li')).toContainText(text)
    await evidence(page).getByRole('button', { name: 'Withdraw' }).click()
    await expect(evidence(page).locator('.rows > li')).toHaveCount(0)
  })
})

/** A claim that a mentor may see, and its owner's words for it. */
async function claimedFor(db: Database, owner: TestPerson, mentor: TestPerson, grant: object = {}) {
  const { id: entryId, observables } = await keepEntry(db, owner)
  await makeMentorship(db, { ownerId: owner.id, counterpartId: mentor.id, ...grant })
  const [first] = observables
  const { id } = await makeEvidence(db, {
    ...{ ownerId: owner.id, entryId },
    observables: [{ competencyKey: 'delegation', observableKey: first?.key ?? '' }],
  })
  return { entryId, evidenceId: id, text: first?.text ?? '' }
}

for (const kind of ['mentor', 'manager', 'peer'])
  test(`a ${kind} who may see the entry endorses it in their own words, and the owner is told`, async ({
    page,
    person,
    another,
    pageOf,
    db,
  }) => {
    const mentor = await another('Noor Halabi')
    const { entryId, text } = await claimedFor(db, person, mentor, { kind })
    const mentors = await pageOf(mentor)
    await mentors.goto(`/mentees/${person.id}/journal/${entryId}`)
    await expect(evidence(mentors)).toContainText('Kim Berger says that this shows')
    await expect(evidence(mentors)).toContainText(text)
    await mentors.getByLabel('What you saw').fill('The team released alone, twice.')
    await mentors.getByRole('button', { name: 'Endorse it' }).click()
    await expect(evidence(mentors)).toContainText('You endorsed this on 15 June 2026')
    await expect(mentors.getByRole('button', { name: 'Endorse it' })).toHaveCount(0)

    await page.goto('/notices')
    await expect(page.getByRole('main')).toContainText('Noor Halabi endorsed evidence of yours.')
    await page.goto(`/journal/${entryId}`)
    await expect(evidence(page)).toContainText('Noor Halabi endorsed this on 15 June 2026')
    await expect(evidence(page)).toContainText('The team released alone, twice.')
  })

test('an endorser withdraws an endorsement, which stays, shown as withdrawn', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { entryId, evidenceId } = await claimedFor(db, person, mentor)
  await makeEndorsement(db, { evidenceId, endorserId: mentor.id, saw: 'The team released alone.' })
  const mentors = await pageOf(mentor)
  await mentors.goto(`/mentees/${person.id}/journal/${entryId}`)
  await evidence(mentors).getByRole('button', { name: 'Withdraw' }).click()
  await expect(evidence(mentors)).toContainText(
    'You endorsed this on 15 June 2026, withdrawn on 15 June 2026',
  )
  await expect(mentors.getByRole('button', { name: 'Endorse it' })).toBeVisible()
  await page.goto(`/journal/${entryId}`)
  await expect(evidence(page)).toContainText('withdrawn on 15 June 2026')
})

test('an endorsement without words is not sent, and what was typed stays where it is refused', async ({
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Noor Halabi')
  const { entryId } = await claimedFor(db, person, mentor)
  const mentors = await pageOf(mentor)
  await mentors.goto(`/mentees/${person.id}/journal/${entryId}`)
  await mentors.getByLabel('What you saw').fill('   ')
  await mentors.getByRole('button', { name: 'Endorse it' }).click()
  await expect(mentors.getByText('Say what you saw, in your own words.').first()).toBeVisible()
  await mentors.getByLabel('What you saw').fill('I saw it.')
  await db.mentorship.updateMany({ where: { ownerId: person.id }, data: { seesJournal: false } })
  await mentors.getByRole('button', { name: 'Endorse it' }).click()
  await expect(mentors.locator('.error-summary')).toBeVisible()
  await expect(mentors.getByLabel('What you saw')).toHaveValue('I saw it.')
})
