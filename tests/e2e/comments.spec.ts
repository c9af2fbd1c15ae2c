import type { Page } from '@playwright/test'
import { makeEntry } from '../support/factories/journal'
import { makeGoal, makeMilestone } from '../support/factories/plans'
import { CLOCK_FIXED_AT } from './clock'
import { expect, signInPage, test } from './fixtures'
import { reviewers } from './reviews-scene'

type Database = Parameters<typeof makeGoal>[0]

const thread = (page: Page) => page.getByRole('region', { name: /^Comments/ })

async function comment(page: Page, text: string): Promise<void> {
  await thread(page).getByRole('textbox', { name: 'Your comment' }).fill(text)
  await thread(page).getByRole('button', { name: 'Comment' }).click()
  await expect(thread(page)).toContainText(text)
}

async function goalAndEntry(db: Database, of: { ownerId: string; planId: string }) {
  const goal = await makeGoal(db, {
    ...{
      ownerId: of.ownerId,
      planId: of.planId,
      title: 'Hand over the releases',
      startsOn: '2026-02-01',
      dueOn: '2026-09-30',
    },
  })
  await makeMilestone(db, { goalId: goal.id, title: 'First release without me', dueOn: '2026-07-01' })
  const entry = await makeEntry(db, {
    ...{ ownerId: of.ownerId, title: 'Course on delegation', date: '2026-06-01' },
  })
  return { goal, entry }
}

test('a goal, its milestone and an entry are talked over in two browsers, and what is new is counted', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Mia Torres')
  const { of } = await reviewers(db, person, mentor)
  const { goal, entry } = await goalAndEntry(db, of)
  const theirs = await pageOf(mentor)
  await theirs.goto(`/mentees/${person.id}/goals/${goal.id}`)
  await comment(theirs, 'Who decides when it is good enough?')
  await thread(theirs).getByLabel('About').selectOption({ label: 'Milestone: First release without me' })
  await comment(theirs, 'Is July too early?')
  await theirs.goto(`/mentees/${person.id}/journal/${entry.id}`)
  await comment(theirs, 'What will you try first?')

  await page.goto('/notices')
  const unread = page.getByRole('region', { name: '3 unread comments' })
  await expect(unread).toBeVisible()
  await expect(unread.getByRole('listitem')).toHaveText([
    /^Course on delegation\s*1 comment$/,
    /^Hand over the releases\s*2 comments$/,
  ])
  await unread.getByRole('link', { name: 'Hand over the releases' }).click()
  await expect(thread(page)).toContainText('2 are new to you.')
  await expect(thread(page)).toContainText('on the milestone “First release without me”')
  await expect(thread(page)).toContainText('Mia Torres 15 June 2026')
  // the clock of the tests stands: what the mentor has read lies before what comes now
  const readAt = new Date(Date.parse(CLOCK_FIXED_AT) - 60_000)
  await db.commentsRead.updateMany({ where: { personId: mentor.id }, data: { readAt } })
  await comment(page, 'I do, until August. @Mia Torres, then you tell me.')
  await expect(thread(page)).not.toContainText('new to you')
  await page.goto(`/journal/${entry.id}`)
  await thread(page).getByRole('button', { name: 'Mark as read' }).click()
  await expect(thread(page)).not.toContainText('new to you')

  await theirs.goto('/notices')
  await expect(theirs.getByRole('main')).toContainText(/Kim Berger mentioned you/)
  await theirs.goto(`/mentees/${person.id}/goals/${goal.id}`)
  await expect(thread(theirs)).toContainText('1 is new to you.')
  await thread(theirs).getByRole('button', { name: 'Remove' }).first().click()
  await expect(thread(theirs)).not.toContainText('Who decides when it is good enough?')
})

test('who may not see a goal or an entry reads no comments on it and writes none', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Mia Torres')
  const { of, mentorshipId } = await reviewers(db, person, mentor)
  const { goal, entry } = await goalAndEntry(db, of)
  await page.goto(`/goals/${goal.id}`)
  await comment(page, 'A note to both of us.')
  const theirs = await pageOf(mentor)
  await theirs.goto(`/mentees/${person.id}/goals/${goal.id}`)
  await thread(theirs)
    .getByRole('textbox', { name: 'Your comment' })
    .fill('Half a sentence that must not be lost')
  await db.mentorship.update({ where: { id: mentorshipId }, data: { seesGoals: false } })
  await thread(theirs).getByRole('button', { name: 'Comment' }).click()
  await expect(thread(theirs).getByRole('alert')).toContainText('no longer yours to see')
  await expect(thread(theirs).getByRole('textbox', { name: 'Your comment' })).toHaveValue(
    'Half a sentence that must not be lost',
  )
  expect((await theirs.goto(`/mentees/${person.id}/goals/${goal.id}`))?.status()).toBe(404)
  await db.journalEntry.update({ where: { id: entry.id }, data: { isPrivate: true } })
  expect((await theirs.goto(`/mentees/${person.id}/journal/${entry.id}`))?.status()).toBe(404)
  const stranger = await pageOf(await another('Nobody Near'))
  expect((await stranger.goto(`/mentees/${person.id}/goals/${goal.id}`))?.status()).toBe(404)
})

test('a comment is written, read and removed without JavaScript', async ({
  browser,
  baseURL,
  another,
  db,
}) => {
  const owner = await another('Ada Lead')
  const { of } = await reviewers(db, owner, await another('Mia Torres'))
  const { goal } = await goalAndEntry(db, of)
  const context = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await signInPage(page, owner, baseURL ?? '')
  await page.goto(`/goals/${goal.id}`)
  await comment(page, 'Said without a script.')
  await thread(page).getByRole('button', { name: 'Remove' }).click()
  await expect(thread(page)).not.toContainText('Said without a script.')
  await context.close()
})
