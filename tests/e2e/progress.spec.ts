import { makeRating } from '../support/factories/ratings'
import { expect, test } from './fixtures'
import { picture, rowsOf } from './level-pictures'
import { keepAYear } from './progress-scene'

test('a competency’s current and required level stand as step lines on one axis', async ({
  page,
  person,
  db,
}) => {
  await keepAYear(db, person)
  await page.goto('/progress')
  const oversight = picture(page, 'Technical oversight')
  // of the 349 days since 1 July 2025: 31 and 215, 14 and 184; of five levels the lowest at 100
  await expect(oversight.locator('.step-line-current')).toHaveAttribute('d', 'M8.9 40H61.6V20H100')
  await expect(oversight.locator('.step-line-required')).toHaveAttribute('d', 'M4 40H52.7V0H100')
  await expect(oversight).toHaveAccessibleDescription(
    'Current level: no rating yet on 1 July 2025, 3 since 1 August 2025, 4 since 1 February 2026. ' +
      'Required level: not asked for on 1 July 2025, 3 since 15 July 2025, 5 since 1 January 2026. ' +
      'Supported by evidence: none on 1 July 2025.',
  )
  await page.getByRole('link', { name: 'At 4, required 5, supported 0; first rated in this time' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Technical oversight')
  await expect(page.getByText('At 4, required 5, supported 0; first rated in this time.')).toBeVisible()
  await expect(picture(page, 'Technical oversight').locator('.step-line-current')).toHaveAttribute(
    'd',
    'M8.9 40H61.6V20H100',
  )
  const steps = page.getByRole('region', { name: 'Every step' }).getByRole('listitem')
  await expect(steps).toHaveText([
    /^20 April 2026\s*Certificate: Cloud architect/,
    /^10 March 2026\s*Goal achieved: Put a release check in place/,
    /^1 February 2026\s*You rated yourself 4 Leading, one level up/,
    /^1 January 2026\s*Required: 5 Shaping, before that 3; the plan’s role is Principal engineer/,
    /^1 August 2025\s*You rated yourself 3 Dependable, the first rating/,
    /^15 July 2025\s*Required: 3 Dependable; the plan’s role is Technical lead/,
  ])
})

test('an area’s current and required level stand as step lines on one axis', async ({ page, person, db }) => {
  await keepAYear(db, person)
  await page.goto('/progress')
  // the baseline asks for 3, 3, 3 and 2 with the weights 3, 3, 2 and 2, the target role for 5, 3 and 3 with 3, 2 and 1
  const description =
    'The mean, by weight, over what the role asks for here. Current: not asked for on 1 July 2025, ' +
    '0 since 15 July 2025, 1.3 since 1 August 2025, 2.2 since 1 January 2026, 2.7 since 1 February 2026. ' +
    'Required: not asked for on 1 July 2025, 2.8 since 15 July 2025, 4 since 1 January 2026. ' +
    'Supported by evidence: not asked for on 1 July 2025, 0 since 15 July 2025.'
  await expect(picture(page, 'Core responsibilities')).toHaveAccessibleDescription(description)
  for (const line of ['current', 'required'])
    await expect(picture(page, 'Core responsibilities').locator(`.step-line-${line}`)).toHaveCount(1)
  await page.getByRole('link', { name: 'At 2.7, required 4.0, supported 0.0.' }).click()
  await expect(page).toHaveURL(/area=core-responsibilities#mean$/)
  await expect(page.getByText('At 2.7, required 4.0, supported 0.0.')).toBeVisible()
  // what the figure is made of lies open
  await expect(
    page.getByText(
      'Current: (3 × 4 + 2 × 2 + 1 × 0) ÷ 6 = 2.7. Supported: (3 × 0 + 2 × 0 + 1 × 0) ÷ 6 = 0.0. Required: (3 × 5 + 2 × 3 + 1 × 3) ÷ 6 = 4.0.',
    ),
  ).toBeVisible()
})

test('achieved goals and certificates are marked on the lines and lead to what they are', async ({
  page,
  person,
  db,
}) => {
  await keepAYear(db, person)
  await page.goto('/progress?competency=technical-oversight')
  const marker = (title: string) =>
    picture(page, 'Technical oversight').locator('.step-line-marker', {
      has: page.locator('title', { hasText: title }),
    })
  // 252 and 293 of 349 days, on the line at 4 of 5
  const goal = marker('Goal achieved: Put a release check in place, 10 March 2026')
  await expect(goal).toHaveAttribute('x', '72.2%')
  await expect(goal).toHaveAttribute('y', '20%')
  const certificate = marker('Certificate: Cloud architect, 20 April 2026')
  await expect(certificate).toHaveAttribute('x', '84%')
  await expect(certificate).toHaveAttribute('y', '20%')
  await page.getByRole('list', { name: 'Certificate' }).getByRole('link', { name: 'Cloud architect' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cloud architect')
  await page.goto('/progress')
  const area = page.getByRole('region', { name: 'Core responsibilities' })
  await area.getByRole('link', { name: 'Put a release check in place' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Put a release check in place')
})

test('a heat map shows what was done week by week, and opens to it', async ({ page, person, db }) => {
  await keepAYear(db, person)
  await page.goto('/progress')
  const activity = page.getByRole('region', { name: 'Activity by week' })
  await expect(activity.locator('.week-map-cell')).toHaveCount(53)
  await expect(
    activity.getByRole('group', { name: 'Activity by week', exact: true }),
  ).toHaveAccessibleDescription('2 of 53 weeks have a done entry; the most, 2, has the week of 4 May 2026.')
  await activity.getByText('as a table').click()
  expect(await rowsOf(activity.getByRole('table'))).toEqual([
    '4 May 2026 | 2 | 2 h 30 min',
    '20 April 2026 | 1 | 10 h',
  ])
  await activity.getByRole('link', { name: 'Week of 4 May 2026: 2 entries, 2 h 30 min' }).click()
  await expect(page.getByText('2 entries, 2 h 30 min in all.')).toBeVisible()
})

test('hours stand by kind and by area per month, and open to their entries', async ({ page, person, db }) => {
  await keepAYear(db, person)
  await page.goto('/progress')
  const byKind = page.getByRole('region', { name: 'Hours by kind' })
  await expect(byKind.getByRole('img')).toHaveCount(3)
  await expect(byKind.getByRole('img', { name: 'Talk: hours by kind' })).toHaveAccessibleDescription(
    '1 month has hours; the most, 1 h 30 min, has May 2026.',
  )
  await byKind.getByText('as a table').click()
  expect(await rowsOf(byKind.getByRole('table'))).toEqual([
    'May 2026 |  | 1 h 30 min | 1 h',
    'Apr 2026 | 10 h |  | ',
  ])
  const byArea = page.getByRole('region', { name: 'Hours by area' })
  await byArea.getByText('as a table').click()
  // what was done under two areas counts in both, what has no competency in none
  expect(await rowsOf(byArea.getByRole('table'))).toEqual(['May 2026 | 1 h | 1 h', 'Apr 2026 | 10 h | '])
  await byArea.getByRole('link', { name: '11 h', exact: true }).click()
  await expect(page.getByText('2 entries, 11 h in all.')).toBeVisible()
  await page.goto('/progress')
  await byKind.getByRole('link', { name: '1 h 30 min' }).first().click()
  await expect(page.getByText('1 entry, 1 h 30 min.')).toBeVisible()
})

test('planned milestones stand against those that were done', async ({ page, person, db }) => {
  await keepAYear(db, person)
  await page.goto('/progress')
  const milestones = page.getByRole('region', { name: 'Milestones, planned and done' })
  await expect(milestones.getByRole('img')).toHaveAccessibleDescription(
    'Apr 2026: 1 planned, 1 done; May 2026: 1 planned, 0 done; Jun 2026: 1 planned, 1 done',
  )
  await expect(milestones.getByRole('table')).toBeHidden()
  await milestones.getByRole('link', { name: '3 planned, 2 done' }).click()
  await expect(milestones.getByRole('table')).toBeVisible()
  await expect(milestones.locator('tbody tr').first()).toContainText(
    'First dry run due 30 May 2026, done 2 June 2026',
  )
  await expect(milestones).not.toContainText('Never done')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every picture of progress is drawn on the server, and each has its table', async ({
    page,
    person,
    db,
  }) => {
    await keepAYear(db, person)
    await page.goto('/progress')
    const areas = page.locator('.area-levels')
    await expect(areas).toHaveCount(7)
    for (const area of await areas.all()) {
      await area.getByText('as a table').click()
      const table = (await rowsOf(area.getByRole('table'))).join('\n')
      const pictures = await area.locator('svg.step-line-plot').all()
      expect(pictures.length).toBeGreaterThan(0)
      for (const drawn of pictures) {
        await expect(drawn.locator('path').first()).toBeAttached()
        const name = await drawn.locator('title').first().textContent()
        expect(table).toContain(name?.replace(/ over time$/, ''))
      }
    }
    expect(await rowsOf(areas.first().getByRole('table'))).toEqual(
      expect.arrayContaining([
        'Technical oversight | 1 February 2026 | 4 | none | 5',
        'Core responsibilities, mean | 1 February 2026 | 2.7 | 0.0 | 4.0',
      ]),
    )
    for (const figure of await page.locator('figure.figure:not(.area-levels figure)').all()) {
      await expect(figure.locator('svg').first()).toBeVisible()
      await figure.locator('summary').click()
      await expect(figure.getByRole('table')).toBeVisible()
    }
    await page.getByRole('link', { name: '3 years' }).click()
    await expect(page.getByText('Since 1 July 2023')).toBeVisible()
  })
})

test('the page of progress says what it will hold, and draws a line from one rating', async ({
  page,
  person,
  db,
}) => {
  await page.goto('/progress')
  await expect(page.getByText('Your levels over time will stand here')).toBeVisible()
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  await makeRating(db, {
    ...{ subjectId: person.id, frameworkVersionId: framework.id, competencyKey: 'delegation', level: 2 },
    ratedAt: new Date('2026-06-10T09:00:00Z'),
  })
  await page.goto('/progress')
  await expect(picture(page, 'Delegation').locator('.step-line-current')).toHaveAttribute(
    'd',
    /^M98.6 60H100$/,
  )
})

test('the page of progress opens to which levels moved, over the time that is asked for', async ({
  page,
  person,
  db,
}) => {
  await keepAYear(db, person)
  await page.goto('/progress')
  await page.getByRole('link', { name: 'two competencies were rated for the first time' }).click()
  const moved = page.getByRole('table', { name: 'Which levels moved' })
  await expect(moved).toBeVisible()
  expect(await rowsOf(moved)).toEqual([
    'Technical oversight | not rated | 4',
    'Project coordination | not rated | 2',
  ])
  await page.getByRole('navigation', { name: 'Period' }).getByRole('link', { name: 'All' }).click()
  await expect(page).toHaveURL(/period=all/)
  await expect(page.getByText('Since 1 July 2025')).toBeVisible()
})
