import type { Page } from '@playwright/test'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { makeMentorship } from '../support/factories/access'
import { makeEndorsement, makeEvidence, makeNoOpportunity } from '../support/factories/evidence'
import { makeEntries, makeEntry } from '../support/factories/journal'
import { makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { expect, type TestPerson, test } from './fixtures'
import { keyboard } from './hands'

type Database = Parameters<typeof makePlan>[0]

const path = '/plan/competency/delegation'
const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence', exact: true })
const nearest = (page: Page) => page.getByRole('form', { name: 'Which of your entries show this?' })
const apart = (page: Page) => page.getByRole('region', { name: 'No opportunity so far' })
const level = (page: Page, name: string) =>
  evidence(page).locator('details').filter({ hasText: name }).first()

/** A plan on the newest version, with what there is to see of delegation by level. */
async function keepPlan(db: Database, { id: ownerId }: TestPerson) {
  const version = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan = await makePlan(db, { ownerId, frameworkVersionId: version.id, startsOn: '2026-01-01' })
  const { competencies } = version.definition as unknown as FrameworkDefinition
  const delegation = competencies.find(({ key }) => key === 'delegation')
  const observables = (of: number) => delegation?.observables.filter(({ level }) => level === of) ?? []
  const claim = (entryId: string, ...keys: (string | undefined)[]) =>
    makeEvidence(db, {
      ...{ ownerId, entryId },
      observables: keys.map((key = '') => ({ competencyKey: 'delegation', observableKey: key })),
    })
  const log = async (title: string, entry: object = {}) =>
    (
      await makeEntry(db, {
        ...{ ownerId, title, kind: 'delegation', date: '2026-06-01', competencies: ['delegation'], ...entry },
      })
    ).id
  return { plan, version, observables, claim, log }
}

/** Ticks what an entry shows and claims it. */
async function claimFrom(page: Page, title: RegExp, levelName: string, text: string): Promise<void> {
  const form = nearest(page)
  await form.getByRole('radio', { name: title }).check()
  const group = form.locator('details').filter({ has: page.locator('summary', { hasText: levelName }) })
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click()
  await form.getByLabel(text).check()
  await form.getByRole('button', { name: 'Claim it' }).click()
}

test('an entry is claimed as evidence from the competency page, which marks it from then on', async ({
  page,
  person,
  db,
}) => {
  const { observables, log } = await keepPlan(db, person)
  await log('Handed the releases over')
  const [first] = observables(2)
  await page.goto(path)
  await expect(level(page, '2 Practising')).toContainText(/0 of \d+ shown/)
  await claimFrom(page, /Handed the releases over/, '2 Practising', first?.text ?? '')
  await expect(page.getByText('Claimed.')).toBeVisible()
  await expect(page).toHaveURL(/delegation$/)
  const shown = level(page, '2 Practising')
  await expect(shown).toContainText(/1 of \d+ shown/)
  const claimed = shown
    .getByRole('listitem')
    .filter({ hasText: first?.text ?? '' })
    .first()
  await expect(claimed.getByRole('link', { name: 'Handed the releases over' })).toBeVisible()
  await expect(claimed).toContainText('1 June 2026')
  await expect(claimed).toContainText('not endorsed yet')
  await expect(nearest(page).getByRole('radio', { name: /claimed here already/ })).toHaveCount(1)
  // what was claimed before is not claimed twice
  await claimFrom(page, /Handed the releases over/, '2 Practising', first?.text ?? '')
  await expect(nearest(page).getByText('One of these was claimed already.').first()).toBeVisible()
})

test('an entry of another competency that is claimed shows so on its own page', async ({
  page,
  person,
  db,
}) => {
  const { observables, log } = await keepPlan(db, person)
  const id = await log('Ran the guild', { competencies: ['public-speaking'] })
  const [first] = observables(1)
  await page.goto(path)
  await claimFrom(page, /Ran the guild/, '1 Learning', first?.text ?? '')
  await expect(page.getByText('Claimed.')).toBeVisible()
  await page.goto(`/journal/${id}`)
  await expect(evidence(page).locator('.rows > li').first()).toContainText(first?.text ?? 'missing')
  await expect(evidence(page)).toContainText('Delegation')
})

test('a claim from the competency page says what is left to choose', async ({ page, person, db }) => {
  const { log } = await keepPlan(db, person)
  await log('Handed the releases over')
  await page.goto(path)
  await nearest(page).getByRole('button', { name: 'Claim it' }).click()
  await expect(nearest(page).getByText('Choose the entry that shows it.').first()).toBeVisible()
  await expect(nearest(page).getByText('Choose at least one thing that it shows.').first()).toBeVisible()
})

test('the competency page offers what is done, nearest first by competency, area and words', async ({
  page,
  person,
  db,
}) => {
  const { log } = await keepPlan(db, person)
  const other = { kind: 'project', competencies: ['public-speaking'] }
  await log('Painted the office', { ...other, date: '2026-06-14' })
  await log('Delegated the rota', { ...other, date: '2024-02-01' })
  await log('Reviewed the year', { competencies: ['performance-management'], date: '2025-02-01' })
  await log('Handed the releases over', { date: '2025-01-01', isPrivate: true })
  await log('Will hand over more', { state: 'planned' })
  await page.goto(path)
  const offered = nearest(page)
    .locator('label')
    .filter({ has: page.getByRole('radio') })
  await expect(offered).toHaveText([
    /^Handed the releases over.*1 January 2025.*under this competency/,
    /^Reviewed the year.*in its area/,
    /^Delegated the rota.*words in common/,
    /^Painted the office.*14 June 2026$/,
  ])
})

test('more than ten entries come on pages', async ({ page, person, db }) => {
  await keepPlan(db, person)
  await makeEntries(
    db,
    Array.from({ length: 23 }, (_, at) => ({
      ...{ ownerId: person.id, title: `Entry ${at + 1}`, competencies: ['delegation'] },
      date: `2026-05-${String(at + 1).padStart(2, '0')}`,
    })),
  )
  await page.goto(path)
  const offered = nearest(page).getByRole('radio')
  await expect(offered).toHaveCount(10)
  for (const [link, first] of [
    ['More entries', /Entry 13 /],
    ['More entries', /Entry 3 /],
    ['Nearer entries', /Entry 13 /],
  ] as const) {
    await page.getByRole('link', { name: link }).click()
    await expect(nearest(page).getByRole('radio', { name: first })).toBeVisible()
  }
  await expect(offered).toHaveCount(10)
})

test('evidence is shown with its link, who endorsed it, and what only its owner sees', async ({
  page,
  person,
  another,
  db,
}) => {
  const { observables, claim, log } = await keepPlan(db, person)
  const mentor = await another('Noor Halabi')
  await makeMentorship(db, { ownerId: person.id, counterpartId: mentor.id })
  const [first] = observables(3)
  const link = 'https://example.org/releases?team=web'
  const { id: evidenceId } = await claim(await log('Handed the releases over', { link }), first?.key)
  await makeEndorsement(db, { evidenceId, endorserId: mentor.id, saw: 'The team released alone.' })
  await claim(await log('Planned alone', { isPrivate: true, date: '2023-01-01' }), first?.key)
  await page.goto(path)
  const shown = evidence(page)
    .getByRole('listitem')
    .filter({ hasText: first?.text ?? '' })
    .first()
  const [newer, older] = [shown.getByRole('listitem').first(), shown.getByRole('listitem').last()]
  await expect(newer).toContainText('endorsed by Noor Halabi')
  await expect(newer.getByRole('link', { name: link })).toHaveAttribute('rel', 'nofollow noopener noreferrer')
  await expect(older).toContainText('Private')
  await expect(older).toContainText('older than two years, counts no longer')
})

test('a claim that is withdrawn counts no longer towards the supported level', async ({
  page,
  person,
  db,
}) => {
  const { observables, claim, log } = await keepPlan(db, person)
  const [one, other] = observables(1)
  const id = await log('Handed the rota over')
  await claim(id, one?.key)
  await claim(await log('Handed the releases over'), other?.key)
  const supported = page.getByRole('region', { name: 'Supported level' })
  await page.goto(path)
  await expect(supported).toContainText('supported 1')
  await page.goto(`/journal/${id}`)
  await evidence(page).getByRole('button', { name: 'Withdraw' }).click()
  await expect(evidence(page).getByRole('button', { name: 'Withdraw' })).toHaveCount(0)
  await page.goto(path)
  await expect(supported).toContainText('supported 0')
  await expect(evidence(page).getByRole('link', { name: 'Handed the rota over' })).toHaveCount(0)
})

test('an observable without an opportunity is marked with a reason, stands apart and is missing nowhere', async ({
  page,
  person,
  db,
}) => {
  const { observables, claim, log } = await keepPlan(db, person)
  const [one, other] = observables(1)
  await claim(await log('Handed the rota over'), one?.key)
  await claim(await log('Handed the releases over'), other?.key)
  const [first] = observables(4)
  const text = first?.text ?? 'missing'
  await page.goto(path)
  const supported = await page.getByRole('region', { name: 'Supported level' }).textContent()
  await evidence(page).locator('summary', { hasText: '4 Leading' }).first().click()
  await expect(level(page, '4 Leading').getByText(text)).toBeVisible()
  await apart(page).getByText('Mark what you had no opportunity to show').click()
  await expect(apart(page)).toContainText('Only you see this.')
  await apart(page).getByLabel('What nobody could see so far').selectOption({ label: text })
  await apart(page).getByLabel('Why there was no opportunity').fill('There is no other team.')
  await apart(page).getByRole('button', { name: 'Mark it' }).click()
  const marked = apart(page).locator('.rows > li')
  await expect(marked).toHaveText(
    new RegExp(`${text}.*Level 4.*There is no other team..*since 15 June 2026`, 's'),
  )
  // neither among what is missing, nor does it change a figure
  await expect(level(page, '4 Leading').getByText(text)).toHaveCount(0)
  await expect(apart(page).getByRole('option', { name: text })).toHaveCount(0)
  expect(await page.getByRole('region', { name: 'Supported level' }).textContent()).toBe(supported)

  await apart(page).getByRole('button', { name: 'An opportunity came' }).click()
  await expect(marked).toHaveCount(0)
  await expect(level(page, '4 Leading')).toContainText(text)
})

test('a reason that was changed meanwhile is shown, and neither is lost', async ({ page, person, db }) => {
  const { observables } = await keepPlan(db, person)
  const [first] = observables(4)
  const { id } = await makeNoOpportunity(db, {
    ...{ ownerId: person.id, competencyKey: 'delegation', observableKey: first?.key ?? '' },
  })
  await page.goto(path)
  await apart(page).getByText('Change the reason').click()
  await apart(page).locator('.rows').getByLabel('Why there was no opportunity').fill('My words.')
  await db.noOpportunity.update({ where: { id }, data: { reason: 'The other tab’s words.', version: 2 } })
  await apart(page).getByRole('button', { name: 'Save the reason' }).click()
  await expect(apart(page).locator('.rows')).toContainText('The other tab’s words.')
  await apart(page)
    .getByRole('radio', { name: /My words\./ })
    .check()
  await apart(page).getByRole('button', { name: 'Save the reason' }).click()
  await expect(apart(page).locator('.rows > li > p').nth(1)).toContainText('My words. (since 15 June 2026)')
})

test('evidence is claimed and an observable marked by keyboard alone', async ({ page, person, db }) => {
  const { observables, log } = await keepPlan(db, person)
  const id = await log('Handed the releases over')
  const [first] = observables(1)
  const [fourth] = observables(4)
  await page.goto(path)
  await keyboard.fill(nearest(page), 'entryId', id)
  await keyboard.press(nearest(page).locator('summary', { hasText: '1 Learning' }))
  await keyboard.fill(nearest(page), 'observables', `delegation:${first?.key}`)
  await keyboard.press(nearest(page).getByRole('button', { name: 'Claim it' }))
  await expect(page.getByText('Claimed.')).toBeVisible()
  await keyboard.press(apart(page).locator('summary'))
  await keyboard.fill(apart(page), 'observable', `delegation:${fourth?.key}`)
  await keyboard.fill(apart(page), 'reason', 'There is no other team.')
  await keyboard.press(apart(page).getByRole('button', { name: 'Mark it' }))
  await expect(apart(page).locator('.rows')).toContainText('There is no other team.')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

  test('claims from the competency page, marks and takes back without JavaScript', async ({
    page,
    person,
    db,
  }) => {
    const { observables, log } = await keepPlan(db, person)
    await log('Handed the releases over')
    const [first] = observables(2)
    await page.goto(path)
    await claimFrom(page, /Handed the releases over/, '2 Practising', first?.text ?? '')
    await expect(page).toHaveURL(/delegation#evidence$/)
    await expect(
      level(page, '2 Practising').getByRole('link', { name: 'Handed the releases over' }),
    ).toBeVisible()

    const [fourth] = observables(4)
    await apart(page).getByText('Mark what you had no opportunity to show').click()
    await apart(page)
      .getByLabel('What nobody could see so far')
      .selectOption({ label: fourth?.text ?? '' })
    await apart(page).getByLabel('Why there was no opportunity').fill('There is no other team.')
    await apart(page).getByRole('button', { name: 'Mark it' }).click()
    await expect(page).toHaveURL(/delegation#no-opportunity$/)
    await expect(apart(page).locator('.rows')).toContainText('There is no other team.')
    await apart(page).getByRole('button', { name: 'An opportunity came' }).click()
    await expect(apart(page).locator('.rows')).toHaveCount(0)
  })
})

/** Puts the plan on an older version, in which delegation was seen otherwise and watering plants was a competency. */
async function onOlderVersion(
  db: Database,
  planId: string,
  newest: { key: string; title: string; definition: unknown },
) {
  const definition = newest.definition as FrameworkDefinition
  const [first] = definition.competencies
  const delegation = definition.competencies.find(({ key }) => key === 'delegation')
  if (!first || !delegation) throw new Error('The framework is another one.')
  const observable = (key: string, level: number, text: string) => ({ key, level, text, points: [] })
  const older = {
    ...definition,
    competencies: [
      ...definition.competencies.map((each) =>
        each === delegation
          ? {
              ...each,
              observables: [...each.observables, observable('lends-the-keys', 1, 'Lends the keys.')],
            }
          : each,
      ),
      {
        ...{ ...first, key: 'tending-ferns', name: 'Tending ferns', goalTemplates: [] },
        observables: [observable('keeps-it-alive', 1, 'Keeps the fern alive.')],
      },
    ],
  }
  const { key, title } = newest
  const { id } = await db.frameworkVersion.upsert({
    where: { key_number: { key, number: -1 } },
    update: {},
    create: {
      ...{ id: `${key}-ferns`, key, number: -1, title, hash: `${key}-ferns`, definition: older as object },
      createdAt: new Date('2025-01-01T12:00:00Z'),
    },
  })
  await db.plan.update({ where: { id: planId }, data: { frameworkVersionId: id } })
  return id
}

test('a plan that moves to a new framework version keeps its evidence and says what could not be mapped', async ({
  page,
  person,
  db,
}) => {
  const { plan, version, observables, claim, log } = await keepPlan(db, person)
  const [one, other] = observables(1)
  await claim(await log('Handed the rota over'), one?.key)
  const id = await log('Handed the releases over')
  await claim(id, other?.key, 'lends-the-keys')
  const fern = await log('Watered the fern', { competencies: ['tending-ferns'], date: '2026-06-02' })
  await makeEvidence(db, {
    ...{ ownerId: person.id, entryId: fern },
    observables: [{ competencyKey: 'tending-ferns', observableKey: 'keeps-it-alive' }],
  })
  const frameworkVersionId = await onOlderVersion(db, plan.id, version)
  await makeRating(db, { subjectId: person.id, frameworkVersionId, competencyKey: 'delegation', level: 3 })
  const supported = page.getByRole('region', { name: 'Supported level' })
  await page.goto(path)
  await expect(supported).toContainText('supported 1')

  await page.goto('/plan/framework')
  const moves = page.getByRole('region', { name: 'Your evidence' })
  const unmapped = moves.getByRole('list', { name: 'Could not be mapped' }).locator('> li')
  await expect(unmapped).toHaveText([
    /Tending ferns\s*Keeps the fern alive\.\s*Watered the fern/,
    /Delegation\s*Lends the keys\.\s*Handed the releases over/,
  ])
  await page.getByRole('button', { name: 'Move the plan' }).click()
  await expect(page).toHaveURL(/\/plan$/)

  // what stays by its key counts on, and nothing has gone
  await page.goto(path)
  await expect(supported).toContainText('supported 1')
  await expect(level(page, '1 Learning').getByRole('link')).toHaveText([
    ...['Handed the rota over', 'Handed the releases over'],
  ])
  await expect(level(page, 'No longer in your framework')).toContainText('“lends the keys”')
  await page.goto('/plan/framework')
  await expect(unmapped).toHaveText([/Keeps the fern alive\./, /Lends the keys\./])
  await unmapped.getByRole('link', { name: 'Tending ferns' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tending ferns')
  await expect(evidence(page).getByRole('link', { name: 'Watered the fern' })).toBeVisible()
  await expect(evidence(page)).toContainText('could not be mapped to your framework')
})

test('a claim for what the plan’s framework version has not is refused, and says so', async ({
  page,
  person,
  db,
}) => {
  const { plan, version, log } = await keepPlan(db, person)
  await log('Handed the releases over')
  await onOlderVersion(db, plan.id, version)
  await page.goto(path)
  // the plan is moved in another tab before the form is sent
  await nearest(page).getByRole('radio').check()
  await nearest(page).locator('summary', { hasText: '1 Learning' }).click()
  await nearest(page).getByLabel('Lends the keys.').check()
  await db.plan.update({ where: { id: plan.id }, data: { frameworkVersionId: version.id } })
  await nearest(page).getByRole('button', { name: 'Claim it' }).click()
  await expect(nearest(page).locator('.error-summary')).toContainText(
    'One of these is not in the version of the framework that your plan is on now. Nothing was claimed.',
  )
  expect(await db.evidence.count({ where: { ownerId: person.id } })).toBe(0)
})
