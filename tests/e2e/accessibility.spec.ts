import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { pages } from '@/lib/auth/doors'
import { makeEntry } from '../support/factories/journal'
import { makeGoal, makeMilestone, makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { today } from './clock'
import { expect, type TestPerson, test } from './fixtures'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules of WCAG 2.2 AA with all before it, and axe's own good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function findings(page: Page): Promise<string[]> {
  // evaluated, not added as a script: the page's own policy would refuse that
  await page.evaluate(axe)
  const results = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values },
        // off by default
        rules: { 'target-size': { enabled: true } },
      }),
    tags,
  )
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(' | ')})`,
  )
}

/** An account with something on every page. */
async function fill(db: Parameters<typeof makePlan>[0], person: TestPerson): Promise<Record<string, string>> {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const ownerId = person.id
  const frameworkVersionId = framework.id
  const plan = await makePlan(db, {
    ownerId,
    frameworkVersionId,
    roleKey: 'operations-management',
    startsOn: '2026-01-01',
  })
  const goal = await makeGoal(db, {
    ownerId,
    planId: plan.id,
    startsOn: '2026-01-01',
    dueOn: '2026-09-30',
    competencies: ['delegation'],
  })
  const milestone = await makeMilestone(db, { goalId: goal.id, dueOn: '2026-06-01' })
  await makeMilestone(db, { goalId: goal.id, title: 'Talk given', dueOn: '2026-09-01', position: 2 })
  await makeGoal(db, {
    ownerId,
    planId: plan.id,
    state: 'dropped',
    dropReason: 'The team moved',
    closedOn: today,
    competencies: ['publishing'],
  })
  for (const competencyKey of ['delegation', 'communication'])
    await makeRating(db, {
      subjectId: ownerId,
      frameworkVersionId,
      competencyKey,
      level: 2,
      ratedAt: new Date('2026-05-01T09:00:00Z'),
    })
  const entry = await makeEntry(db, {
    ownerId,
    goalId: goal.id,
    endsOn: '2026-06-10',
    minutes: 90,
    reflection: '# What I took away\n\n- one\n- two\n\n[A link](https://example.org)',
    competencies: ['delegation'],
  })
  return { goal: goal.id, milestone: milestone.id, entry: entry.id }
}

function address(page: string, ids: Record<string, string>): string {
  return page
    .replace('/journal/[id]', `/journal/${ids.entry}`)
    .replace('[id]', ids.goal ?? '')
    .replace('[milestoneId]', ids.milestone ?? '')
    .replace('[slug]', 'delegation')
}

const signedOut = ['/', '/sign-in', '/sign-up', '/reset', '/framework', '/help']
const personal = Object.keys(pages).filter(
  (path) => !['/sign-in', '/sign-up', '/reset'].includes(path) && !path.includes('[token]'),
)

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1280, 320]) {
    test.describe(`in the ${colorScheme} theme, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } })

      test(`axe finds nothing on the pages before signing in (${colorScheme}, ${width} px)`, async ({
        page,
      }) => {
        for (const path of signedOut) await check(page, path, width)
      })

      test(`axe finds nothing on the pages of an empty account (${colorScheme}, ${width} px)`, async ({
        page,
        person,
      }) => {
        expect(person.id).toBeTruthy()
        for (const path of personal.filter((path) => !path.includes('[id]')))
          await check(page, address(path, {}), width)
      })

      test(`axe finds nothing on the pages of a filled account (${colorScheme}, ${width} px)`, async ({
        page,
        person,
        db,
      }) => {
        const ids = await fill(db, person)
        for (const path of personal) await check(page, address(path, ids), width)
      })
    })
  }
}

async function check(page: Page, path: string, width: number): Promise<void> {
  const response = await page.goto(path)
  expect(response?.status(), path).toBe(200)
  expect(await findings(page), path).toEqual([])
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth),
    `${path} scrolls sideways`,
  ).toBeLessThanOrEqual(width)
}
