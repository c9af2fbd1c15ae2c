import type { Page } from '@playwright/test'
import type { Records } from '@/bin/visits'
import { entryKinds } from '@/lib/journal/types'
import { makeEntries } from '../support/factories/journal'
import { makeSkills } from '../support/factories/skills'
import { keepOneOfEach, visitsOf } from './every-page'
import { expect, type TestPerson, test } from './fixtures'

// a test goes through every page of the product
test.describe.configure({ timeout: 240_000 })

/** Opens every page of somebody with one of everything and gives what a look finds on them all. */
async function onEveryPage(
  page: Page,
  records: Records,
  find: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = []
  for (const { path } of visitsOf('one', records)) {
    await page.goto(path)
    found.push(...(await find(page)).map((fault) => `${path}: ${fault}`))
  }
  return found
}

/** A competency of each area of the published framework. */
const oneOfEachArea = [
  'technical-oversight',
  'courses-and-certifications',
  'decision-making',
  'delegation',
  'public-speaking',
  'time-management',
  'political-savvy',
]

/** Gives a person hours of every kind and in every area in each of twelve months, and skills in every area. */
async function keepInEveryArea(db: Parameters<typeof makeSkills>[0], { id: ownerId }: TestPerson) {
  const months = ['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12']
  months.push('2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06')
  await makeSkills(
    db,
    oneOfEachArea.map((competencyKey) => ({ ownerId, competencyKey, name: `Skill in ${competencyKey}` })),
  )
  await makeEntries(
    db,
    months.flatMap((month) =>
      entryKinds.map((kind) => ({
        ...{ ownerId, kind, date: `${month}-10`, minutes: 645, competencies: oneOfEachArea },
      })),
    ),
  )
}

test.describe('at 400 % zoom of a screen of 1280 by 1024', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('no page scrolls sideways at 400 % zoom', async ({ page, person, db }) => {
    const records = await keepOneOfEach(db, person)
    await keepInEveryArea(db, person)
    expect(await onEveryPage(page, records, tooWide)).toEqual([])
  })
})

test.describe('printed on A4', () => {
  // at 96 dots per inch
  test.use({ viewport: { width: 794, height: 1123 } })

  test('every page prints without its navigation and with nothing cut off', async ({ page, person, db }) => {
    await page.emulateMedia({ media: 'print' })
    const records = await keepOneOfEach(db, person)
    await keepInEveryArea(db, person)
    expect(await onEveryPage(page, records, wrongOnPaper)).toEqual([])
  })
})

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' })

  test('in forced colours every control and picture can still be made out', async ({ page, person, db }) => {
    expect(await onEveryPage(page, await keepOneOfEach(db, person), lostInForcedColours)).toEqual([])
  })
})

async function tooWide(page: Page): Promise<string[]> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  return scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []
}

async function wrongOnPaper(page: Page): Promise<string[]> {
  const cut = await cutOff(page)
  const shown: string[] = []
  for (const role of ['navigation', 'contentinfo', 'button'] as const)
    for (const element of await page.getByRole(role).all())
      shown.push(`${role} “${await element.innerText()}” is printed`)
  const hasHeading = await page.getByRole('heading', { level: 1 }).isVisible()
  return [...(hasHeading ? [] : ['no heading']), ...shown, ...cut]
}

/** What a page on paper loses: what stands out over its edge, or is hidden in something that would scroll. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    return [...document.querySelectorAll('main, main *')]
      .filter((element) => {
        const { width, height, right } = element.getBoundingClientRect()
        // what only a screen reader reads is one pixel large
        if (width <= 1 || height <= 1) return false
        const { overflowX, overflowY } = getComputedStyle(element)
        const hidesWide = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
        const hidesHigh = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1
        return right > edge + 1 || hidesWide || hidesHigh
      })
      .map((element) => `${element.localName}.${element.getAttribute('class')}`)
  })
}

/** Controls without a border or a line under them, and shapes in pictures with less contrast to the page than 3 to 1. */
function lostInForcedColours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const contrast = (one: string, other: string) => {
      const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
      return (light + 0.05) / (dark + 0.05)
    }
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return element.checkVisibility({ visibilityProperty: true }) && width + height > 2
    }
    const canvas = getComputedStyle(document.body).backgroundColor
    const isClear = (colour: string) => colour === 'none' || channels(colour)[3] === 0
    const name = (element: Element) => `${element.localName}.${element.getAttribute('class')}`

    // a link in a picture is one of its shapes
    const controls = [
      ...document.querySelectorAll('button, select, textarea, input:not([type=hidden]), a[href]:not(svg a)'),
    ]
    const lostControls = controls.filter(isSeen).filter((element) => {
      // a link around a card or in a navigation is known by its place, any other control by its outline or line
      if (
        element.localName === 'a' &&
        getComputedStyle(element).color !== getComputedStyle(document.body).color
      )
        return false
      const hasNativeFace = element.matches('input[type=checkbox], input[type=radio], input[type=date]')
      const faces = [element, ...(element.closest('label')?.querySelectorAll('*') ?? [])]
      return (
        !hasNativeFace &&
        faces.every((face) => {
          const { borderBottomStyle, borderBottomWidth, textDecorationLine } = getComputedStyle(face)
          const hasLine = borderBottomStyle !== 'none' && Number.parseFloat(borderBottomWidth) > 0
          return !hasLine && !textDecorationLine.includes('underline')
        })
      )
    })

    const shapes = [
      ...document.querySelectorAll('svg :is(path, rect, circle, line, polygon, polyline, text)'),
    ]
    const lostShapes = shapes.filter(isSeen).filter((element) => {
      const { fill, stroke } = getComputedStyle(element)
      const drawn = [fill, stroke].filter((colour) => !isClear(colour))
      return drawn.length > 0 && drawn.every((colour) => contrast(colour, canvas) < 3)
    })
    return [...new Set([...lostControls, ...lostShapes].map(name))]
  })
}
