import type { Page } from '@playwright/test'
import { makeReview, makeReviewRating } from '../support/factories/reviews'
import { expect, signInPage, test } from './fixtures'
import { revealReview } from './review-talk-scene'

/** Rated one level higher by the owner in every second one of so many competencies, else the same. */
async function levelsOf(db: Parameters<typeof revealReview>[0], count: number) {
  const { definition } = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const { competencies } = definition as { competencies: { key: string }[] }
  return Object.fromEntries(
    competencies.slice(0, count).map(({ key }, at): [string, [number, number]] => [key, [3 + (at % 2), 3]]),
  )
}

const main = (page: Page) => page.getByRole('main')

test('calibration shows a point for each side and competency', async ({ page, person, another, db }) => {
  await revealReview(db, { owner: person, other: await another('Mia Torres') })
  await page.goto('/reviews/calibration')
  const pictures = main(page).getByRole('img')
  await expect(pictures).toHaveCount(3)
  // the widest difference first
  await expect(pictures.first()).toHaveAccessibleName('Delegation')
  await expect(pictures.first()).toHaveAccessibleDescription('you: 4, Mia Torres: 2.')
})

test('below eight competencies calibration shows the points and says that it is too early to judge', async ({
  page,
  person,
  another,
  db,
}) => {
  await revealReview(db, { owner: person, other: await another('Mia Torres'), levels: await levelsOf(db, 7) })
  await page.goto('/reviews/calibration')
  await expect(main(page)).toContainText('It is too early to judge: 7 competencies are rated by both so far.')
  await expect(main(page).getByRole('img')).toHaveCount(7)
  await expect(main(page)).not.toContainText('The mean difference is')
})

test('calibration says what the mean difference means, with how many competencies it is of', async ({
  page,
  person,
  another,
  db,
  pageOf,
}) => {
  const mia = await another('Mia Torres')
  await revealReview(db, { owner: person, other: mia, levels: await levelsOf(db, 8) })
  await page.goto('/reviews/calibration')
  await expect(main(page)).toContainText('You rate yourself half a level higher than Mia Torres does.')
  await expect(main(page)).toContainText('The mean difference is +0.50 over 8 competencies.')
  const theirs = await pageOf(mia)
  await theirs.goto(`/reviews/calibration?owner=${person.id}`)
  await expect(main(theirs)).toContainText('Kim Berger’s own ratings are half a level higher than yours.')
})

test('from eight competencies on the mean difference has its 95 % interval', async ({
  page,
  person,
  another,
  db,
}) => {
  await revealReview(db, { owner: person, other: await another('Mia Torres'), levels: await levelsOf(db, 8) })
  await page.goto('/reviews/calibration')
  await expect(main(page)).toContainText('The 95 % interval is +0.05 to +0.95.')
})

test('calibration has its table one press away, without JavaScript too', async ({
  browser,
  baseURL,
  another,
  db,
}) => {
  const kim = await another('Kim Berger')
  const { id } = await revealReview(db, { owner: kim, other: await another('Mia Torres') })
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  const plain = await context.newPage()
  await signInPage(plain, kim, baseURL ?? '')
  await plain.goto('/reviews/calibration')
  await plain.getByText('as a table').click()
  const rows = plain.getByRole('table').getByRole('row')
  await expect(rows.nth(0)).toHaveText(/Competency\s*You\s*Mia Torres\s*Difference\s*Revealed/)
  await expect(rows.nth(1)).toHaveText(/Delegation\s*4\s*2\s*\+2\s*15 June 2026/)
  await expect(rows.nth(1).getByRole('link')).toHaveAttribute('href', `/reviews/${id}`)
  await context.close()
})

test('calibration is given rater by rater', async ({ page, person, another, db }) => {
  const mia = await another('Mia Torres')
  const first = await revealReview(db, { owner: person, other: mia })
  const guests = await makeReview(db, {
    ...{ ownerId: person.id, otherId: null, planId: first.planId, frameworkVersionId: first.framework.id },
    ...{ state: 'revealed', guestName: 'Sam Okoro', competencies: ['delegation'] },
    revealedAt: new Date('2026-06-01T08:00:00Z'),
  })
  for (const [side, level] of [
    ['owner', 3],
    ['other', 5],
  ] as const)
    await makeReviewRating(db, { reviewId: guests.id, side, competencyKey: 'delegation', level })
  await page.goto('/reviews/calibration')
  const raters = page.getByRole('navigation', { name: 'Rated by' })
  await expect(raters.getByRole('link')).toHaveText(['Mia Torres (mentor)', 'Sam Okoro (guest)'])
  await raters.getByRole('link', { name: 'Sam Okoro (guest)' }).click()
  await expect(main(page).getByRole('img')).toHaveCount(1)
  await expect(main(page).getByRole('img')).toHaveAccessibleDescription('you: 3, Sam Okoro: 5.')
})

test('somebody without a revealed review reads what calibration will hold', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/reviews/calibration')
  await expect(main(page)).toContainText(
    'Once a review is revealed in which both have rated, they stand here.',
  )
})
