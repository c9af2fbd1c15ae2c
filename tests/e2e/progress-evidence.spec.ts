import type { Page } from '@playwright/test'
import { makeMentorship } from '../support/factories/access'
import { makePlan } from '../support/factories/plans'
import { expect, test } from './fixtures'
import { picture, rowsOf } from './level-pictures'
import { keepAYear, keepEvidence } from './progress-scene'

const ofOversight = '/progress?competency=technical-oversight'
const everywhere = ['/progress', '/progress?area=core-responsibilities', ofOversight]

test('what evidence supports stands as a third line beside current and required', async ({
  page,
  person,
  another,
  db,
}) => {
  await keepEvidence(db, { owner: person, mentor: await another('Ana Horvat') })
  for (const path of everywhere) {
    await page.goto(path)
    const oversight = picture(page, 'Technical oversight')
    // 153 and 262 of the 349 days since 1 July 2025, at 2 and 3 of five levels
    await expect(oversight.locator('.step-line-supported')).toHaveAttribute('d', 'M43.8 60H75.1V40H100')
    await expect(oversight.locator('.step-line-current')).toHaveCount(1)
    await expect(oversight.locator('.step-line-required')).toHaveCount(1)
    await expect(oversight).toHaveAccessibleDescription(
      /Supported by evidence: none on 1 July 2025, 2 since 1 December 2025, 3 since 20 March 2026\.$/,
    )
    await expect(page.getByText('supported by evidence', { exact: true }).first()).toBeVisible()
  }
  await expect(page.getByText('At 4, required 5, supported 3; first rated in this time.')).toBeVisible()
  const steps = page.getByRole('region', { name: 'Every step' })
  await expect(steps).toContainText('Supported by evidence: 3 Dependable, before that 2.')
  // the area has the mean: 3 × 3 ÷ 6 by the weights of the target role
  await page.goto('/progress?area=core-responsibilities')
  await expect(page.getByText('At 2.7, required 4.0, supported 1.5.')).toBeVisible()
  await expect(picture(page, 'Core responsibilities').locator('.step-line-supported')).toHaveCount(1)
})

test('the tables of progress and of the radar have what evidence supports', async ({
  page,
  person,
  another,
  db,
}) => {
  await keepEvidence(db, { owner: person, mentor: await another('Ana Horvat') })
  await page.goto('/progress')
  const area = page.locator('.area-levels').first()
  await area.getByText('as a table').click()
  await expect(area.getByRole('columnheader')).toHaveText([
    'What',
    'From',
    'Current',
    'Supported',
    'Required',
  ])
  expect(await rowsOf(area.getByRole('table'))).toEqual(
    expect.arrayContaining([
      'Technical oversight | 1 August 2025 | 3 | none | 3',
      'Technical oversight | 1 December 2025 | 3 | 2 | 3',
      'Technical oversight | 20 March 2026 | 4 | 3 | 5',
      'Core responsibilities, mean | 20 March 2026 | 2.7 | 1.5 | 4.0',
    ]),
  )
  await page.goto('/plan')
  const radar = page.getByRole('figure').filter({ has: page.locator('svg.radar') })
  await radar.getByText('as a table').click()
  await expect(radar.getByRole('columnheader')).toHaveText(['Area', 'Progress', 'Supported'])
  // (3 × 4/5 + 2 × 2/3) ÷ 6 and 3 × 3/5 ÷ 6, rounded down
  expect((await rowsOf(radar.getByRole('table')))[0]).toBe('Core | 62 % | 30 %')
})

test('signed reviews are marked on the lines, what they agreed on or not, and lead to what was signed', async ({
  page,
  person,
  another,
  db,
}) => {
  const { agreed, open } = await keepEvidence(db, { owner: person, mentor: await another('Ana Horvat') })
  await page.goto(ofOversight)
  const marker = picture(page, 'Technical oversight').locator('.step-line-marker', {
    has: page.locator('title', {
      hasText: 'Review signed: with Ana Horvat: Technical oversight 4, 12 May 2026',
    }),
  })
  // 315 of 349 days, on the line at 4 of 5
  await expect(marker).toHaveAttribute('x', '90.3%')
  await expect(marker).toHaveAttribute('y', '20%')
  await expect(
    page.getByRole('list', { name: 'Review signed' }).getByRole('link', { name: /^with Ana Horvat/ }),
  ).toHaveAttribute('href', `/reviews/${agreed.id}`)
  await page.goto('/progress?competency=delegation')
  const list = page.getByRole('list', { name: 'Review signed' })
  await expect(list.getByRole('link', { name: 'with Ana Horvat: no level agreed' })).toHaveAttribute(
    'href',
    `/reviews/${open.id}`,
  )
  await page.goto('/progress')
  await page.getByText('signed reviews and endorsements', { exact: true }).click()
  const all = page.getByRole('table', { name: 'Signed reviews and endorsements' })
  expect(await rowsOf(all)).toEqual([
    '1 June 2026 | Review signed | with Ana Horvat: no level agreed',
    '12 May 2026 | Review signed | with Ana Horvat: Technical oversight 4',
    '2 April 2026 | Endorsement | Settled where data lives, by Sam, a guest',
    '20 March 2026 | Endorsement | Decided on a release, by Ana Horvat',
  ])
  await all.getByRole('link', { name: /Technical oversight 4/ }).click()
  await expect(page).toHaveURL(new RegExp(`/reviews/${agreed.id}$`))
})

test('endorsements are marked on the lines, whether they count or not, and lead to the entry', async ({
  page,
  person,
  another,
  db,
}) => {
  const { release } = await keepEvidence(db, { owner: person, mentor: await another('Ana Horvat') })
  await page.goto(ofOversight)
  const markers = picture(page, 'Technical oversight').locator('.step-line-marker', {
    has: page.locator('title', { hasText: /^Endorsement/ }),
  })
  // 262 and 275 of 349 days; the one that was withdrawn is none
  await expect(markers).toHaveCount(2)
  await expect(markers.first()).toHaveAttribute('x', '75.1%')
  await expect(markers.last()).toHaveAttribute('x', '78.8%')
  const list = page.getByRole('list', { name: 'Endorsement' })
  await expect(list.getByRole('listitem')).toHaveText([
    /Decided on a release, by Ana Horvat\s*20 March 2026/,
    /Settled where data lives, by Sam, a guest\s*2 April 2026/,
  ])
  await expect(page.getByRole('region', { name: 'Every step' })).toContainText(
    'Endorsement: Decided on a release, by Ana Horvat',
  )
  await list.getByRole('link', { name: /^Decided on a release/ }).click()
  await expect(page).toHaveURL(new RegExp(`/journal/${release.entry.id}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decided on a release')
})

test('progress says in words what changed in the period, each with what it is about', async ({
  page,
  person,
  another,
  db,
}) => {
  const { agreed } = await keepEvidence(db, { owner: person, mentor: await another('Ana Horvat') })
  await page.goto('/progress')
  const changes = page.getByRole('region', { name: 'What changed in this period' })
  await expect(changes.locator('.period-changes > li')).toHaveText([
    'Technical oversight was rated for the first time, at 4, as agreed in a review.',
    'Project coordination was rated for the first time, at 2, by your own rating.',
    'Technical oversight is now supported by evidence at 3.',
    'Two reviews were signed, the newest with Ana Horvat: no level agreed, 1 June 2026.',
    'Two endorsements were received, the newest Settled where data lives, by Sam, a guest, 2 April 2026.',
    'One goal was achieved: Put a release check in place, 10 March 2026.',
    'One certificate was earned: Cloud architect, 20 April 2026.',
  ])
  for (const line of await changes.locator('.period-changes > li').all())
    await expect(line.getByRole('link')).toHaveCount(1)
  await changes.getByText('which levels moved', { exact: true }).click()
  expect(await rowsOf(changes.getByRole('table', { name: 'Which supported levels moved' }))).toEqual([
    'Technical oversight | none | 3',
  ])
  await changes.getByRole('link', { name: 'Technical oversight' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Technical oversight')
  // an area says what changed in it
  await page.goto('/progress?area=core-responsibilities')
  await expect(page.locator('.period-changes > li')).toHaveCount(7)
  await expect(page.locator('.period-changes')).toContainText('Technical oversight 4, 12 May 2026')
  await page.locator('.period-changes').getByRole('link', { name: /4$/ }).click()
  await expect(page).toHaveURL(new RegExp(`/reviews/${agreed.id}$`))
})

test('progress says in one sentence that nothing changed', async ({ page, person, db }) => {
  const { id } = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  await makePlan(db, { ownerId: person.id, frameworkVersionId: id, startsOn: '2026-01-01' })
  await page.goto('/progress')
  await expect(page.getByRole('region', { name: 'What changed in this period' })).toContainText(
    'No level moved in this time, and nothing was signed, endorsed, achieved or certified.',
  )
})

test.describe('the radar', () => {
  test('has a second outline with the supported levels, on the plan and for those who see levels', async ({
    page,
    person,
    another,
    pageOf,
    db,
  }) => {
    const mentor = await another('Ana Horvat')
    await keepEvidence(db, { owner: person, mentor })
    const blind = await another('Robin Reiter')
    await makeMentorship(db, { ownerId: person.id, counterpartId: blind.id, seesLevels: false })
    const seen = async (page: Page) => {
      const radar = page.locator('svg.radar')
      await expect(radar.locator('.radar-supported')).toHaveCount(1)
      await expect(radar.locator('.radar-current')).toHaveCount(1)
      await expect(radar.locator('.radar-square')).toHaveCount(await radar.locator('.radar-dot').count())
      await expect(radar).toHaveAccessibleDescription(
        /Core responsibilities: 62 percent, supported by evidence 30 percent/,
      )
      await expect(page.locator('figure figcaption').first()).toContainText('supported by evidence')
    }
    await page.goto('/plan')
    await seen(page)
    const mentors = await pageOf(mentor)
    await mentors.goto(`/mentees/${person.id}`)
    await seen(mentors)
    const blinds = await pageOf(blind)
    await blinds.goto(`/mentees/${person.id}`)
    await expect(blinds.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(blinds.locator('svg.radar')).toHaveCount(0)
  })
})

test.describe('every picture of progress', () => {
  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })

    test('has a title and a description of its own', async ({ page, person, another, db }) => {
      await keepEvidence(db, { owner: person, mentor: await another('Ana Horvat') })
      for (const path of everywhere) {
        await page.goto(path)
        const figures = await page.locator('figure').all()
        expect(figures.length, path).toBeGreaterThan(0)
        for (const figure of figures) {
          const drawn = await figure.locator('svg:is([role="img"], [role="group"])').all()
          expect(drawn.length, path).toBeGreaterThan(0)
          for (const svg of drawn) {
            await expect(svg).toHaveAccessibleName(/\S/)
            await expect(svg).toHaveAccessibleDescription(/\S/)
          }
        }
        const titles = await page
          .locator('svg:is([role="img"], [role="group"]) > title')
          .evaluateAll((all) => all.map((title) => title.textContent))
        expect(new Set(titles).size, path).toBe(titles.length)
      }
    })
  })

  test('is readable in print: whole, in its own colours, with its table open', async ({
    page,
    person,
    another,
    db,
  }) => {
    await keepEvidence(db, { owner: person, mentor: await another('Ana Horvat') })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    // as wide as A4 between its margins
    await page.setViewportSize({ width: 718, height: 1000 })
    for (const path of everywhere) {
      await page.goto(path)
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      )
      for (const figure of await page.locator('figure').all()) {
        const svgs = figure.locator('svg:is([role="img"], [role="group"])')
        for (const svg of await svgs.all()) {
          const box = await svg.boundingBox()
          expect(box && box.width > 100 && box.height > 10 && box.x >= 0 && box.x + box.width <= 718).toBe(
            true,
          )
          // what is filled is printed as it is filled
          expect(await svg.evaluate((svg) => getComputedStyle(svg).printColorAdjust)).toBe('exact')
        }
        for (const table of await figure.locator('table').all()) await expect(table).toBeVisible()
      }
      for (const table of await page.locator('details table').all()) await expect(table).toBeVisible()
      await expect(page.getByRole('navigation').first()).toBeHidden()
    }
  })

  test('is readable without colour: by dashes, shapes, outlines, numbers and words', async ({
    page,
    person,
    another,
    db,
  }) => {
    await keepEvidence(db, { owner: person, mentor: await another('Ana Horvat') })
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ forcedColors })
      await page.goto('/progress')
      const styleOf = (of: string, what: 'strokeDasharray' | 'stroke' | 'fill') =>
        page
          .locator(of)
          .first()
          .evaluate((element, what) => getComputedStyle(element)[what], what)
      const dashes = await Promise.all(
        ['current', 'supported', 'required'].map((line) => styleOf(`.step-line-${line}`, 'strokeDasharray')),
      )
      expect(new Set(dashes).size, dashes.join(' · ')).toBe(3)
      const shapes = await page
        .locator('.line-legend .step-line-key path')
        .evaluateAll((all) => all.map((path) => path.getAttribute('d')))
      expect([shapes.length, new Set(shapes).size]).toEqual([4, 4])
      // what was planned is an outline around what was done
      expect(await styleOf('.month-bars-beside', 'fill')).toBe('none')
      expect(await styleOf('.month-bars-bar', 'fill')).not.toBe('none')
      // a week's shade says its number again
      const counts = await page.locator('.week-map a text').allTextContents()
      expect(counts.length).toBeGreaterThan(0)
      expect(counts.every((count) => /^\d+$/.test(count))).toBe(true)
      const keys = await Promise.all(
        ['current', 'supported', 'required'].map((key) =>
          page
            .locator(`.line-legend .key-${key}`)
            .evaluate((element) => getComputedStyle(element, '::before').borderTopStyle),
        ),
      )
      expect(keys).toEqual(['solid', 'dotted', 'dashed'])
      await page.goto('/plan')
      const outlines = await Promise.all(
        ['current', 'supported', 'required'].map((line) => styleOf(`.radar-${line}`, 'strokeDasharray')),
      )
      expect(new Set(outlines).size).toBe(3)
    }
  })
})

test('a year without evidence has no third line, and says that nothing is supported', async ({
  page,
  person,
  db,
}) => {
  await keepAYear(db, person)
  await page.goto(ofOversight)
  await expect(picture(page, 'Technical oversight').locator('.step-line-supported')).toHaveAttribute('d', '')
  await expect(page.getByText('At 4, required 5, supported 0')).toBeVisible()
})
