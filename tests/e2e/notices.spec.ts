import { tell } from '@/lib/activity/data'
import type { NewNotice } from '@/lib/activity/types'
import { newId } from '@/lib/ids'
import { makeMentorship } from '../support/factories/access'
import { makePlan } from '../support/factories/plans'
import { makeReview } from '../support/factories/reviews'
import { expect, type TestPerson, test } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

/** Two people with a review of theirs; gives its id. */
async function reviewOf(db: Database, owner: TestPerson, other: TestPerson): Promise<string> {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const of = { ownerId: owner.id, frameworkVersionId: framework.id }
  const plan = await makePlan(db, { ...of, roleKey: 'principal-engineer' })
  const mentorship = await makeMentorship(db, { ownerId: owner.id, counterpartId: other.id })
  const { id } = await makeReview(db, {
    ...{ ...of, otherId: other.id, planId: plan.id, mentorshipId: mentorship.id },
  })
  return id
}

/** Tells somebody of something, as a command would. */
async function told(db: Database, person: TestPerson, notice: Partial<NewNotice>): Promise<void> {
  const said = { kind: 'review.scheduled', subjectId: newId(), ownerId: person.id, actorId: null } as const
  await tell(db as Parameters<typeof tell>[0], [{ ...said, ...notice, personId: person.id }])
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test.describe(how, () => {
    test.use({ javaScriptEnabled })

    test(`what one was told is counted on every page, named, and read by opening it, ${how}`, async ({
      page,
      person,
      another,
      db,
    }) => {
      const mentor = await another('Mia Ferrante')
      const id = await reviewOf(db, person, mentor)
      await told(db, person, { kind: 'review.submitted', subjectId: id, actorId: mentor.id })
      await told(db, person, { kind: 'mentorship.changed', actorId: mentor.id })
      await page.goto('/goals')
      await page.getByRole('link', { name: 'Notices, 2 unread' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notices')
      const rows = page.getByRole('main').getByRole('listitem')
      await expect(rows).toHaveCount(2)
      await expect(rows.filter({ hasText: 'unread' })).toHaveCount(2)
      await page.getByRole('link', { name: 'Mia Ferrante submitted ratings for your review.' }).click()
      await expect(page).toHaveURL(`/reviews/${id}`)
      await page.goto('/notices')
      await expect(rows.filter({ hasText: 'unread' })).toHaveCount(1)
      await expect(page.getByRole('link', { name: 'Notices, 1 unread' })).toBeVisible()
      await page.getByRole('button', { name: 'Mark all as read' }).click()
      await expect(page.getByRole('banner').getByRole('link', { name: 'Notices', exact: true })).toBeVisible()
      await expect(rows.filter({ hasText: 'unread' })).toHaveCount(0)
      await expect(page.getByRole('button', { name: 'Mark all as read' })).toHaveCount(0)
    })

    test(`one chooses the mails, and hears that none is sent here, ${how}`, async ({ page, person, db }) => {
      await page.goto('/settings#mail')
      const section = page.getByRole('region', { name: 'Mails' })
      await expect(section).toContainText('This installation sends no mail')
      await expect(section.getByLabel('A weekly digest')).not.toBeChecked()
      await section.getByLabel('A weekly digest').check()
      await section.getByLabel('Promises').uncheck()
      await section.getByRole('button', { name: 'Save the mails' }).click()
      await expect
        .poll(async () => {
          const row = await db.person.findUniqueOrThrow({ where: { id: person.id } })
          return [row.mailsReviews, row.mailsPromises, row.mailsDigest]
        })
        .toEqual([true, false, true])
      await page.goto('/settings')
      await expect(section.getByLabel('A weekly digest')).toBeChecked()
      await expect(section.getByLabel('Promises')).not.toBeChecked()
    })
  })
}

test('every notice is for the one it was written to, in two browsers at once', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Mia Ferrante')
  const id = await reviewOf(db, person, mentor)
  const mentorsPage = await pageOf(mentor)
  await told(db, mentor, { kind: 'review.scheduled', subjectId: id, ownerId: person.id, actorId: person.id })
  await page.goto('/notices')
  await mentorsPage.goto('/notices')
  await expect(page.getByText('Nothing yet')).toBeVisible()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Notices', exact: true })).toBeVisible()
  await expect(
    mentorsPage.getByRole('link', { name: 'Kim Berger scheduled a review with you.' }),
  ).toBeVisible()
  await expect(mentorsPage.getByRole('link', { name: 'Notices, 1 unread' })).toBeVisible()
  await told(db, person, { kind: 'review.opened', subjectId: id, actorId: mentor.id })
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Notices, 1 unread' })).toBeVisible()
})

test('many notices come in pages, and the way to each is by keyboard', async ({ page, person, db }) => {
  for (let n = 0; n < 35; n++) await told(db, person, { kind: 'mentorship.ended' })
  await page.goto('/notices')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(30)
  const older = page.getByRole('link', { name: 'Older' })
  await older.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(5)
  await expect(older).toHaveCount(0)
  const link = page.getByRole('main').getByRole('listitem').last().getByRole('link')
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/mentors')
  await expect(page.getByRole('link', { name: 'Notices, 34 unread' })).toBeVisible()
})

test('the header stays in its lines with notices in it, and scrolls nowhere sideways', async ({
  page,
  person,
  db,
}) => {
  for (let n = 0; n < 100; n++) await told(db, person, { kind: 'mentorship.ended' })
  for (const [width, lines] of [
    [1280, 1],
    [1024, 1],
    [944, 1],
    [768, 2],
    [360, 2],
    [320, 3],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto('/notices')
    const tops = await page
      .getByRole('banner')
      .locator('a')
      .evaluateAll((links) =>
        links.map((link) => {
          const { top, height } = link.getBoundingClientRect()
          return Math.round((top + height / 2) / 12)
        }),
      )
    expect(new Set(tops).size, `${width} px`).toBe(lines)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width)
  }
})
