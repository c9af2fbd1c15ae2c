import type { Locator } from '@playwright/test'
import { makeGoal, makeMilestone } from '../support/factories/plans'
import { makeSkill } from '../support/factories/skills'
import { expect, test } from './fixtures'
import { keepAYear } from './progress-scene'

/** The figures of a table's columns, row by row; `NaN` where a cell says it in words. */
async function figuresOf(table: Locator): Promise<number[][]> {
  const rows = await table.locator('tbody tr').all()
  return Promise.all(
    rows.map(async (row) => (await row.locator('td').allInnerTexts()).map((text) => Number.parseFloat(text))),
  )
}

/** The progress that current and required levels with weights come to, in whole percent. */
function progressOf(rows: number[][]): number {
  const sum = (of: (row: number[]) => number) => rows.reduce((total, row) => total + of(row), 0)
  const reached = sum(
    ([current = 0, required = 1, , weight = 0]) => (weight * Math.min(current, required)) / required,
  )
  return Math.floor((100 * reached) / sum(([, , , weight = 0]) => weight))
}

test('every figure opens to the data that it came from, from home to progress', async ({
  page,
  person,
  db,
}) => {
  const { plan, open } = await keepAYear(db, person)
  const behind = await makeGoal(db, {
    ...{ ownerId: person.id, planId: plan.id, title: 'Speak outside' },
    ...{ startsOn: '2026-01-01', dueOn: '2026-07-31' },
  })
  await makeMilestone(db, { goalId: behind.id, title: 'Talk given', dueOn: '2026-07-20' })
  await makeSkill(db, {
    ...{ ownerId: person.id, name: 'Kafka operations', competencyKey: 'technical-oversight' },
    steps: [
      { level: 1, on: '2025-12-01' },
      { level: 3, on: '2026-04-01' },
    ],
  })
  const main = page.getByRole('main')
  const heading = page.getByRole('heading', { level: 1 })

  await test.step('home: progress of the plan, and why a goal is at risk', async () => {
    await page.goto('/')
    const risk = 'At risk: 165 of its 211 days have passed, with 0 of 1 milestones complete.'
    await main.getByRole('link', { name: risk }).click()
    await expect(heading).toHaveText('Speak outside')
    await expect(main).toContainText(risk)
    await expect(main.getByText('1 January 2026', { exact: true }).first()).toBeVisible()
    await main.getByRole('link', { name: 'How is this worked out?' }).click()
    await expect(page).toHaveURL('/help#at-risk')
    await page.goto('/')
    await main.getByRole('link', { name: '12 % of the way towards principal engineer' }).click()
    await expect(heading).toHaveText('Towards principal engineer')
  })

  await test.step('plan: the plan, its areas, what to lift, its goals and skills', async () => {
    await expect(main.getByText('You are 12 % of the way.')).toBeVisible()
    const sum = main.getByRole('table', { name: 'What the figure of the plan is made of' })
    await expect(sum).toBeHidden()
    await main.getByRole('link', { name: '12 %', exact: true }).click()
    await expect(sum).toBeVisible()
    const rows = await figuresOf(sum)
    expect(rows).toHaveLength(16)
    expect(progressOf(rows)).toBe(12)
    await expect(main.getByText('comes to 3.73 of 30: 12 %, rounded down')).toBeVisible()

    await main.getByRole('link', { name: 'Core 62 %' }).click()
    const core = main.locator('#area-core-responsibilities')
    await expect(core.getByText('62 %')).toBeVisible()
    await core.getByText('Core responsibilities').click()
    await expect(core.getByRole('listitem')).toContainText(['4 Leading, required 5, weight 3'])

    const lift = main.getByRole('region', { name: 'What to lift next' })
    const [, percent] = /\+(\d+) %/.exec(await lift.getByRole('listitem').first().innerText()) ?? []
    await lift.getByText('where the figures come from').click()
    const worked = await lift.getByRole('definition').first().innerText()
    expect(Math.floor(Number.parseFloat(worked.split('=')[1] ?? ''))).toBe(Number(percent))

    await main.getByRole('link', { name: 'Kafka operations', exact: true }).click()
    await expect(heading).toHaveText('Kafka operations')
    await page.goto('/plan')
    await main.getByRole('link', { name: '2 of 3 milestones, on its way' }).click()
    await expect(page).toHaveURL(`/goals/${open.id}#milestones`)
  })

  await test.step('goal and goals: how far a goal is', async () => {
    const milestones = main.getByRole('region', { name: 'Milestones' })
    await expect(milestones.getByText(/^complete, /)).toHaveCount(2)
    await main.getByRole('link', { name: '2 of 3 milestones, on its way' }).click()
    await expect(milestones).toBeInViewport()
    await page.goto('/goals')
    await main.getByRole('link', { name: '2 of 3 milestones, on its way' }).click()
    await expect(heading).toHaveText('Hand over releases')
  })

  await test.step('skills: a level opens to its steps', async () => {
    await page.goto('/skills')
    await main.getByRole('link', { name: 'Kafka operations' }).click()
    await expect(main.getByRole('region', { name: 'History' })).toContainText('3 Dependable')
  })

  await test.step('journal: totals stand over what they count', async () => {
    await page.goto('/journal?state=done')
    await expect(main.getByRole('status')).toHaveText('3 entries, 12 h 30 min in all.')
    for (const time of ['10 h', '1 h 30 min', '1 h'])
      await expect(main.getByRole('listitem').filter({ hasText: time }).first()).toBeVisible()
    await expect(
      main.getByRole('link', { name: /^(Cloud architect|Events in billing|Reading code)$/ }),
    ).toHaveCount(3)
  })

  await test.step('competency: the level opens to the ratings, the required one to the plan', async () => {
    await page.goto('/plan/competency/technical-oversight')
    await main.getByRole('link', { name: '4 Leading' }).click()
    await expect(page).toHaveURL(/#ratings$/)
    await expect(
      main.getByRole('region', { name: 'Your ratings' }).getByRole('listitem').first(),
    ).toContainText('4 Leading')
    await main.getByRole('link', { name: '5 Shaping' }).click()
    await expect(main.getByText('4 Leading, required 5, weight 3')).toBeVisible()
    await page.goto('/plan/competency/technical-oversight')
    await main.getByRole('link', { name: 'Over time' }).click()
    await expect(main.getByText('At 4, required 5, supported 0; first rated in this time.')).toBeVisible()
  })

  await test.step('progress: what was done opens to the journal', async () => {
    await page.goto('/progress')
    await main.getByRole('link', { name: '3 entries were done, in 12 h 30 min' }).click()
    await expect(main.getByRole('status')).toHaveText('3 entries, 12 h 30 min in all.')
  })

  await test.step('old plans: what the figures of both ends are made of', async () => {
    await page.goto('/plan/past')
    const [, from, to] = /from (\d+) % to (\d+) %/.exec(await main.getByRole('listitem').innerText()) ?? []
    await main.getByRole('link', { name: `from ${from} % to ${to} %` }).click()
    await expect(main).toContainText(`From ${from} % to ${to} % of what the role asks for.`)
    const made = main.getByRole('table', { name: 'What the figure of the plan is made of' })
    await main.getByText('what the figures of the start are made of').click()
    expect(progressOf(await figuresOf(made.first()))).toBe(Number(from))
    await main.getByText('what the figures of the end are made of').click()
    expect(progressOf(await figuresOf(made.last()))).toBe(Number(to))
  })
})

test('no figure of a page stands without something to open', async ({ page, person, db }) => {
  await keepAYear(db, person)
  for (const path of [
    '/',
    '/plan',
    '/goals',
    '/skills',
    '/journal',
    '/plan/competency/technical-oversight',
    '/progress',
    '/plan/past',
    '/plan/finish',
  ]) {
    await page.goto(path)
    const alone = await page.getByRole('main').evaluate((main) =>
      [...main.querySelectorAll('.num')]
        // what a form offers and what the scale is called are no figures; a heading’s stands over what it counts
        .filter((figure) => !figure.closest('a, details, table, form, h2, h3, li:has(a, details)'))
        .map((figure) => figure.closest('p, li, div')?.textContent),
    )
    expect(alone, path).toEqual([])
  }
})
