import type { Page } from '@playwright/test'
import type { connect } from '@/lib/db/client'
import { makeGoal, makePlan } from '../support/factories/plans'
import { expect, type TestPerson, test } from './fixtures'

type Database = Awaited<ReturnType<typeof connect>>

const question = (page: Page) => page.getByRole('region', { name: 'Has your level changed?' })

async function logTalk(page: Page): Promise<void> {
  await page.goto('/journal/new?kind=talk')
  await page.getByLabel('Title').fill('Logs that answer questions')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logs that answer questions')
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test.describe(how, () => {
    test.use({ javaScriptEnabled })

    test(`logging asks whether the level has changed, with its texts, and one press rates, ${how}`, async ({
      page,
      person,
      db,
    }) => {
      await logTalk(page)
      await expect(question(page)).toContainText('Public speaking: not rated yet.')
      const answers = question(page).getByRole('listitem')
      await expect(answers).toHaveCount(5)
      const { definition } = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
      const { competencies } = definition as unknown as {
        competencies: { key: string; levels: Record<string, string> }[]
      }
      const speaking = competencies.find(({ key }) => key === 'public-speaking')
      for (const level of [1, 2, 3, 4, 5])
        await expect(answers.nth(level - 1)).toContainText(speaking?.levels[level] ?? '?')
      await question(page).getByRole('button', { name: '3 Dependable' }).click()
      await expect(page.getByText('You are now at 3 Dependable in Public speaking.')).toBeVisible()
      await expect(question(page)).toBeHidden()
      const given = await db.rating.findMany({ where: { subjectId: person.id } })
      expect(given.map(({ competencyKey, level }) => [competencyKey, level])).toEqual([
        ['public-speaking', 3],
      ])
    })

    test(`one press leaves the level as it is, ${how}`, async ({ page, person, db }) => {
      await logTalk(page)
      await question(page).getByRole('link', { name: 'Leave it unrated' }).click()
      await expect(question(page)).toBeHidden()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logs that answer questions')
      expect(await db.rating.count({ where: { subjectId: person.id } })).toBe(0)
    })

    test(`achieving a goal asks whether the level has changed, ${how}`, async ({ page, person, db }) => {
      await openGoal(page, person, db)
      await page.getByRole('button', { name: 'Mark as achieved' }).click()
      await expect(page.getByText('Achieved', { exact: false }).first()).toBeVisible()
      await expect(question(page)).toContainText('Public speaking')
      await question(page).getByRole('button', { name: '2 Practising' }).click()
      await expect(page.getByText('You are now at 2 Practising in Public speaking.')).toBeVisible()
      await page.reload()
      await openGoal(page, person, db)
      await page.getByRole('button', { name: 'Mark as achieved' }).click()
      await question(page).getByRole('link', { name: 'Leave it at 2 Practising' }).click()
      await expect(question(page)).toBeHidden()
    })
  })
}

async function openGoal(page: Page, person: TestPerson, db: Database): Promise<void> {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan =
    (await db.plan.findFirst({ where: { ownerId: person.id } })) ??
    (await makePlan(db, { ownerId: person.id, frameworkVersionId: framework.id }))
  const goal = await makeGoal(db, { ownerId: person.id, planId: plan.id, competencies: ['public-speaking'] })
  await page.goto(`/goals/${goal.id}`)
}

test('what is only planned asks nothing about the level', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/journal/new?kind=talk')
  await page.getByLabel('Title').fill('Next year’s talk')
  await page.getByLabel('State').selectOption('Planned')
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Next year’s talk')
  await expect(question(page)).toBeHidden()
})

test('logging asks whether the level has changed, and the keyboard answers', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await logTalk(page)
  const answer = question(page).getByRole('button', { name: '4 Leading' })
  await answer.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('You are now at 4 Leading in Public speaking.')).toBeVisible()
})
