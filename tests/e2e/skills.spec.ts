import type { Page } from '@playwright/test'
import { makeEntry } from '../support/factories/journal'
import { makePlan } from '../support/factories/plans'
import { makeSkill } from '../support/factories/skills'
import { today } from './clock'
import { expect, signInPage, type TestPerson, test } from './fixtures'

type Database = Parameters<typeof makeSkill>[0]

/** A skill with three levels in a year. */
function kafkaOf(db: Database, { id: ownerId }: Pick<TestPerson, 'id'>) {
  return makeSkill(db, {
    ownerId,
    name: 'Kafka operations',
    competencyKey: 'technical-oversight',
    targetLevel: 4,
    note: 'Without waking anybody.',
    steps: [
      { level: 1, on: '2025-10-01' },
      { level: 2, on: '2026-02-02' },
      { level: 3, on: '2026-05-04' },
    ],
  })
}

/** Three hundred skills, fifteen under each of the twenty competencies. */
async function threeHundred(db: Database, { id: ownerId }: TestPerson): Promise<void> {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const { competencies } = framework.definition as { competencies: { key: string }[] }
  for (const [at, { key: competencyKey }] of competencies.entries())
    for (let n = 1; n <= 15; n++) {
      const name = at === 11 && n === 7 ? 'Überblick behalten' : `Something concrete ${at + 1}.${n}`
      await makeSkill(db, { ownerId, name, competencyKey, level: n % 6, targetLevel: 4 })
    }
}

const row = (page: Page, name: string) =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: name })

test('adds several skills one after another, the form ready for the next each time', async ({
  page,
  person,
}) => {
  expect(person.id).toBeTruthy()
  await page.goto('/skills')
  await expect(page.getByText('Your skills will stand here')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Add a skill' }).click()
  await page.getByLabel('Skill', { exact: true }).fill('Kafka operations')
  await page.getByLabel('Competency').selectOption('Technical oversight')
  await page.getByLabel('Level today').selectOption('2 Practising')
  await page.getByLabel('Target level').selectOption('4 Leading')
  await page.getByLabel('Note').fill('Without waking anybody.')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText('“Kafka operations” is added.')).toBeVisible()
  // ready: the first field is empty and has the focus, the competency is the one before
  await expect(page.getByLabel('Skill', { exact: true })).toBeFocused()
  await expect(page.getByLabel('Skill', { exact: true })).toHaveValue('')
  await expect(page.getByLabel('Note')).toHaveValue('')
  await expect(page.getByLabel('Competency')).toHaveValue('technical-oversight')
  await page.keyboard.type('Load testing')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Load testing” is added.')).toBeVisible()
  await expect(row(page, 'Load testing')).toContainText('Not yet')
  await page.getByRole('main').getByRole('link', { name: 'To all skills' }).click()
  await expect(page.getByText('Two skills.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Technical oversight 2', level: 3 })).toBeVisible()
  await expect(row(page, 'Kafka operations')).toContainText('2 Practising → 4 Leading')
  await row(page, 'Kafka operations').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kafka operations')
  await expect(
    page.getByText('2 Practising since today. The target is 4 Leading, two levels more.'),
  ).toBeVisible()
  await expect(page.getByText('Without waking anybody.')).toBeVisible()
})

test('gives a refused skill back filled, with focus on its first error', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/skills/new')
  await page.getByLabel('Competency').selectOption('Delegation')
  // a name of blanks passes the browser
  await page.getByLabel('Skill', { exact: true }).fill('   ')
  await page.getByLabel('Note').fill('Kept')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByLabel('Skill', { exact: true })).toBeFocused()
  await expect(page.getByLabel('Skill', { exact: true })).toHaveAccessibleDescription(/The name is missing\./)
  await expect(page.getByLabel('Note')).toHaveValue('Kept')
  await expect(page.getByLabel('Competency')).toHaveValue('delegation')
})

test('edits a skill', async ({ page, person, db }) => {
  const { id } = await kafkaOf(db, person)
  await page.goto(`/skills/${id}`)
  await page.getByRole('main').getByRole('link', { name: 'Edit' }).click()
  await page.getByLabel('Skill', { exact: true }).fill('Running Kafka')
  await page.getByLabel('Competency').selectOption('Decision-making')
  await page.getByLabel('Target level').selectOption('None')
  await page.getByLabel('Note').fill('Alone at night.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Running Kafka')
  await expect(page.getByRole('main')).toContainText('Decision-making')
  await expect(page.getByRole('main')).toContainText('3 Dependable since 4 May.')
  await expect(page.getByRole('main')).not.toContainText('The target')
  await expect(page.getByText('Alone at night.')).toBeVisible()
})

test('shows the second of two tabs what the first one saved in a skill', async ({
  page,
  person,
  db,
  context,
}) => {
  const { id } = await kafkaOf(db, person)
  await page.goto(`/skills/${id}/edit`)
  const other = await context.newPage()
  await other.goto(`/skills/${id}/edit`)
  await other.getByLabel('Skill', { exact: true }).fill('What the other tab wrote')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('What the other tab wrote')
  await page.getByLabel('Skill', { exact: true }).fill('What this tab wrote')
  await page.getByLabel('Note').fill('Kept as well')
  await page.getByRole('button', { name: 'Save' }).click()
  const choice = page.getByRole('group', { name: 'Skill: which one stays?' })
  await expect(choice).toContainText('What the other tab wrote')
  await choice.getByRole('radio', { name: 'Yours' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What this tab wrote')
  await expect(page.getByText('Kept as well')).toBeVisible()
})

test('draws the levels of a skill over time as steps, with their table, and a new one with them', async ({
  page,
  person,
  db,
}) => {
  const { id } = await kafkaOf(db, person)
  await page.goto(`/skills/${id}`)
  const picture = page.getByRole('img', { name: 'The level of “Kafka operations” over time' })
  await expect(picture).toHaveAccessibleDescription(
    '1 Learning since 1 October 2025, 2 Practising since 2 February 2026 and 3 Dependable since 4 May 2026. The target is 4 Leading.',
  )
  await expect(picture.locator('circle')).toHaveCount(3)
  await page.getByText('as a table').click()
  await expect(page.getByRole('row')).toHaveText([
    'SinceLevel',
    '4 May 20263 Dependable',
    '2 February 20262 Practising',
    '1 October 20251 Learning',
  ])
  const form = page.getByRole('form', { name: 'Set a new level' })
  await expect(form.getByLabel('Since')).toHaveValue(today)
  await form.getByRole('radio', { name: '4 Leading' }).check()
  await form.getByRole('button', { name: 'Save the level' }).click()
  await expect(page.getByText('The level is kept.')).toBeVisible()
  await expect(
    page.getByText('4 Leading since today. The target is 4 Leading, which is reached.'),
  ).toBeVisible()
  await expect(picture.locator('circle')).toHaveCount(4)
  await form.getByRole('radio', { name: '4 Leading' }).check()
  await form.getByRole('button', { name: 'Save the level' }).click()
  await expect(page.getByText('The skill is at this level already, so nothing was added.')).toBeVisible()
})

test('archives a skill, which leaves the lists and keeps its history and its entries', async ({
  page,
  person,
  db,
}) => {
  const { id } = await kafkaOf(db, person)
  await makeEntry(db, { ownerId: person.id, title: 'Moved the brokers', date: '2026-05-02', skills: [id] })
  await page.goto(`/skills/${id}`)
  await page.getByText('Archive this skill').click()
  await page.getByRole('button', { name: 'Archive it' }).click()
  await expect(page.getByText('Archived on 15 June 2026.')).toBeVisible()
  await expect(page.getByRole('img', { name: /Kafka operations/ })).toBeVisible()
  await expect(row(page, 'Moved the brokers')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save the level' })).toHaveCount(0)
  await page.goto('/skills')
  await expect(row(page, 'Kafka operations')).toHaveCount(0)
  await page.goto('/plan/competency/technical-oversight')
  await expect(page.getByText('Kafka operations')).toHaveCount(0)
  await page.goto(`/skills/${id}/edit`)
  await expect(page.getByText('This skill is archived.')).toBeVisible()
  await page.goto('/skills?archived=yes')
  await expect(row(page, 'Kafka operations')).toContainText('archived')
})

test('restores an archived skill with everything that it had', async ({ page, person, db }) => {
  const { id } = await kafkaOf(db, person)
  await db.skill.update({ where: { id }, data: { archivedAt: new Date('2026-06-01T09:00:00Z') } })
  await makeEntry(db, { ownerId: person.id, title: 'Moved the brokers', date: '2026-05-02', skills: [id] })
  await page.goto('/skills?archived=yes')
  await row(page, 'Kafka operations').getByRole('link').click()
  await expect(page.getByText('Archived on 1 June 2026.')).toBeVisible()
  await page.getByRole('button', { name: 'Restore it' }).click()
  await expect(page.getByText('Archived on')).toHaveCount(0)
  await expect(page.getByRole('img', { name: /Kafka operations/ }).locator('circle')).toHaveCount(3)
  await expect(row(page, 'Moved the brokers')).toBeVisible()
  await page.goto('/skills')
  await expect(row(page, 'Kafka operations')).toContainText('3 Dependable → 4 Leading')
})

test('finds skills by words of their names and notes, and under a competency', async ({
  page,
  person,
  db,
}) => {
  await kafkaOf(db, person)
  await makeSkill(db, { ownerId: person.id, name: 'Zürich 100%_sure', competencyKey: 'delegation' })
  await page.goto('/skills')
  const form = page.getByRole('form', { name: 'Find skills' })
  await form.getByLabel('Words').fill('waking KAFKA')
  await form.getByLabel('Words').press('Enter')
  await expect(page).toHaveURL(/\/skills\?words=waking\+KAFKA/)
  await expect(page.getByText('One skill matches.')).toBeVisible()
  await expect(row(page, 'Kafka operations')).toBeVisible()
  await form.getByLabel('Words').fill('zurich 0%_')
  await form.getByRole('button', { name: 'Find' }).click()
  await expect(row(page, 'Zürich 100%_sure')).toBeVisible()
  await expect(page.getByText('Kafka operations')).toHaveCount(0)
  await form.getByLabel('Words').fill('%')
  await form.getByLabel('Competency').selectOption('Technical oversight')
  await form.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByText('No skill matches.')).toBeVisible()
  await expect(form.getByLabel('Words')).toHaveValue('%')
  await page.getByRole('link', { name: 'Show all of them' }).click()
  await expect(page.getByText('Two skills.')).toBeVisible()
})

test('shows the skills of a competency on its page, and adds one under it', async ({ page, person, db }) => {
  await kafkaOf(db, person)
  await makeSkill(db, { ownerId: person.id, name: 'Something else', competencyKey: 'delegation' })
  await page.goto('/plan/competency/technical-oversight')
  const skills = page.getByRole('region', { name: 'Skills' })
  await expect(skills.getByRole('listitem')).toHaveText(/Kafka operations\s*3 Dependable → 4 Leading/)
  await skills.getByRole('link', { name: 'Add a skill' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add skills')
  await expect(page.getByLabel('Competency')).toHaveValue('technical-oversight')
})

test('says on the plan by how much skills grew since its start, and opens to them', async ({
  page,
  person,
  db,
}) => {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  await makePlan(db, { ownerId: person.id, frameworkVersionId: framework.id, startsOn: '2026-01-01' })
  await page.goto('/plan')
  await expect(page.getByRole('region', { name: 'Skills' })).toHaveCount(0)
  await kafkaOf(db, person)
  await makeSkill(db, {
    ownerId: person.id,
    name: 'French on the phone',
    competencyKey: 'communication',
    // made after the start: counts from its first step
    steps: [
      { level: 3, on: '2026-03-01' },
      { level: 4, on: '2026-04-01' },
    ],
  })
  await makeSkill(db, { ownerId: person.id, name: 'As it was', competencyKey: 'communication' })
  await page.goto('/plan')
  const skills = page.getByRole('region', { name: 'Skills' })
  await expect(skills).toContainText(
    'Since 1 January: two skills grew by three levels in all; Kafka operations grew most, 1 → 3.',
  )
  await skills.getByRole('link', { name: 'two skills grew by three levels in all' }).click()
  await expect(page.getByText('Two skills grew by three levels since 1 January 2026.')).toBeVisible()
  await expect(row(page, 'Kafka operations')).toContainText('grew from 1 to 3')
  await expect(row(page, 'French on the phone')).toContainText('grew from 3 to 4')
  await expect(page.getByText('As it was')).toHaveCount(0)
})

test('finds one of 300 skills by keyboard, on a page that stays light and narrow', async ({
  page,
  person,
  db,
}) => {
  await threeHundred(db, person)
  await page.setViewportSize({ width: 360, height: 740 })
  const response = await page.goto('/skills')
  // 300 rows with their levels, twice: as HTML and as what the browser goes on from
  expect((await response?.body())?.length).toBeLessThan(500_000)
  await expect(page.getByText('300 skills')).toBeVisible()
  await expect(page.getByRole('main').getByRole('form')).toHaveCount(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  // every area is one key press away from the list of areas
  const areas = page.getByRole('navigation', { name: 'Areas' })
  const last = areas.getByRole('link').last()
  const name = await last.textContent()
  await last.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: name ?? '', level: 2 })).toBeInViewport()
  await page.getByLabel('Words').focus()
  await page.keyboard.type('uberblick')
  await page.keyboard.press('Enter')
  await expect(page.getByText('One skill matches.')).toBeVisible()
  const found = page.getByRole('link', { name: 'Überblick behalten' })
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    if (await found.evaluate((link) => link === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Überblick behalten')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('adds, finds, grows, archives and restores a skill without JavaScript', async ({ page, person }) => {
    expect(person.id).toBeTruthy()
    await page.goto('/skills/new?competency=delegation')
    await expect(page.getByLabel('Competency')).toHaveValue('delegation')
    await page.getByLabel('Skill', { exact: true }).fill('Staying silent in a handover')
    await page.getByLabel('Target level').selectOption('3 Dependable')
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByText('“Staying silent in a handover” is added.')).toBeVisible()
    await expect(page.getByLabel('Skill', { exact: true })).toHaveValue('')
    await expect(page.getByLabel('Competency')).toHaveValue('delegation')
    await page.goto('/skills')
    await page.getByLabel('Words').fill('SILENT')
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('link', { name: 'Staying silent in a handover' }).click()
    await page.getByRole('radio', { name: '1 Learning' }).check()
    await page.getByRole('button', { name: 'Save the level' }).click()
    await expect(page.getByText('1 Learning since today.')).toBeVisible()
    await page.getByText('Archive this skill').click()
    await page.getByRole('button', { name: 'Archive it' }).click()
    await expect(page.getByText('Archived on 15 June 2026.')).toBeVisible()
    await page.getByRole('button', { name: 'Restore it' }).click()
    await expect(page.getByText('1 Learning since today.')).toBeVisible()
    await expect(page.getByText('Archived on')).toHaveCount(0)
  })
})

test('a stranger finds neither page of a skill', async ({ page, person, another, db, baseURL }) => {
  const { id } = await kafkaOf(db, person)
  const stranger = await another()
  await signInPage(page, stranger, baseURL ?? '')
  for (const path of [`/skills/${id}`, `/skills/${id}/edit`]) {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page.getByText('Kafka operations')).toHaveCount(0)
  }
})
