import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import type { Visit } from '@/bin/visits'
import { routes } from '@/lib/routes'
import { keepOneOfEach, visitsOf } from './every-page'
import { expect, test } from './fixtures'
import { guestScene } from './guest-steps'
import { keysReady } from './page-keys'

// a test goes through every page of the product
test.describe.configure({ timeout: 240_000 })

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules of WCAG 2.2 AA with all before it, and axe's own good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What of axe is asked at one width in one theme. */
type Judged = { width: number; rules: 'all' | 'contrast' | 'all but contrast' }

async function findings(page: Page, rules: Judged['rules']): Promise<string[]> {
  // evaluated, not added as a script: the page's own policy would refuse that
  await page.evaluate(axe)
  const options =
    rules === 'contrast'
      ? { runOnly: { type: 'rule', values: ['color-contrast'] } }
      : {
          runOnly: { type: 'tag', values: tags },
          // the first is off by default
          rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: rules === 'all' } },
        }
  const results = await page.evaluate(
    (asked) =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run(asked),
    options,
  )
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).join(' | ')})`,
  )
}

/** What opens by a key, with something typed, and a text that is there once it is all there. */
const tools = [
  { key: 'l', typed: 'Something', shown: 'Counts for:' },
  { key: '/', typed: 'a', shown: /\d results?$/ },
  { key: '.', typed: '', shown: 'Rate yourself: Delegation' },
  { key: '?', typed: '', shown: 'What it does' },
]

// colours are the same at every width, and all but the colours in every theme
for (const { colorScheme, ...judged } of [
  { colorScheme: 'light', width: 1280, rules: 'all' },
  { colorScheme: 'light', width: 320, rules: 'all but contrast' },
  { colorScheme: 'dark', width: 1280, rules: 'contrast' },
] as const) {
  const { width } = judged
  test.describe(`in the ${colorScheme} theme, ${width} px wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } })

    test(`axe finds nothing on the pages before signing in (${colorScheme}, ${width} px)`, async ({
      page,
    }) => {
      expect(await faultsOf(page, visitsOf('signed-out'), judged)).toEqual([])
    })

    test(`axe finds nothing on the pages of an empty account (${colorScheme}, ${width} px)`, async ({
      page,
      person,
    }) => {
      expect(person.id).toBeTruthy()
      expect(await faultsOf(page, visitsOf('empty'), judged)).toEqual([])
    })

    test(`axe finds nothing on the pages of a filled account (${colorScheme}, ${width} px)`, async ({
      page,
      person,
      db,
    }) => {
      expect(await faultsOf(page, visitsOf('one', await keepOneOfEach(db, person)), judged)).toEqual([])
    })

    test(`axe finds nothing on what a guest sees (${colorScheme}, ${width} px)`, async ({
      page,
      another,
      db,
    }) => {
      const scene = await guestScene(db, another)
      const faults: string[] = []
      await page.goto(routes.endorsement(scene.toEndorse))
      faults.push(...(await faultsShown(page, judged)))
      for (const token of [scene.toRate, scene.toSign]) {
        await page.goto(routes.guest(token))
        faults.push(...(await faultsShown(page, judged)))
        await page.getByRole('button', { name: 'Open the review' }).click()
        // the title comes last
        await expect(page).toHaveTitle(/Review by a guest/)
        faults.push(...(await faultsShown(page, judged)))
      }
      expect(faults).toEqual([])
    })

    test(`axe finds nothing in what opens over a page (${colorScheme}, ${width} px)`, async ({
      page,
      person,
      db,
    }) => {
      await keepOneOfEach(db, person)
      await page.goto('/plan')
      await keysReady(page)
      for (const { key, typed, shown } of tools) {
        await page.keyboard.press(key)
        await page.keyboard.type(typed)
        await expect(page.getByRole('dialog').getByText(shown).first(), key).toBeVisible()
        expect(await faultsShown(page, judged), key).toEqual([])
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
      }
    })
  })
}

/** Opens every page and gives what is wrong with them all. */
async function faultsOf(page: Page, visits: readonly Visit[], judged: Judged): Promise<string[]> {
  const faults: string[] = []
  for (const { path } of visits) {
    const response = await page.goto(path)
    if (!response?.ok()) faults.push(`${path} answers with ${response?.status()}`)
    faults.push(...(await faultsShown(page, judged)).map((fault) => `${path}: ${fault}`))
  }
  return faults
}

/** What is wrong with what the page shows now. */
async function faultsShown(page: Page, { width, rules }: Judged): Promise<string[]> {
  const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth)
  return [...(await findings(page, rules)), ...(scrollWidth > width ? ['it scrolls sideways'] : [])]
}
