import type { Page } from '@playwright/test'
import { keepABusyYear, keepASpring, scheduleReview } from './brief-scene'
import { expect, test } from './fixtures'

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const milestones = (page: Page) => part(page, 'Milestones')

test('the brief says which milestones were done and missed since the last signed review', async ({
  page,
  person,
  another,
  db,
}) => {
  const { id, goalId } = await keepASpring(db, { owner: person, other: await another('Robin Reiter') })
  await page.goto(`/reviews/${id}`)
  await expect(part(page, 'What changed').getByText('Since your last review, 12 May.')).toBeVisible()
  await expect(milestones(page)).toContainText('One done, one missed. One from before is still overdue.')
  await expect(milestones(page)).toContainText('Checklist writtenDone 19 May · Hand over releases')
  await expect(milestones(page)).toContainText('First dry runMissed: overdue since 5 June')
  await expect(milestones(page)).toContainText('Invited a successorStill open: overdue since 1 May')
  await milestones(page).getByRole('link', { name: 'First dry run' }).click()
  await expect(page).toHaveURL(new RegExp(`/goals/${goalId}#milestone-`))
})

test('the brief says which goals were opened, achieved and dropped since the last signed review', async ({
  page,
  person,
  another,
  db,
}) => {
  const { id } = await keepASpring(db, { owner: person, other: await another() })
  await page.goto(`/reviews/${id}`)
  const goals = part(page, 'Goals')
  await expect(goals).toContainText('One opened, one achieved and one dropped.')
  await expect(goals).toContainText('Put a release check in placeAchieved Wednesday')
  await expect(goals).toContainText('Rewrite the billingDropped 30 May: Not ours any more.')
  await expect(goals).toContainText('Speak outside the companyOpened, due 31 October')
  await expect(goals).not.toContainText('Learn to chair')
})

test('the brief gives the entries by area with the time spent, private ones to the owner alone', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Robin Reiter')
  const { id } = await keepASpring(db, { owner: person, other: mentor })
  await page.goto(`/reviews/${id}`)
  const done = part(page, 'Done')
  await expect(done).toContainText('3 entries, 2 h in all; time is noted on 2 of them.')
  await expect(done).toContainText('One of them is private: counted for you alone.')
  await expect(done.getByRole('listitem').first()).toContainText('2 entries, 2 h in all')
  await expect(done.getByRole('listitem').nth(1)).toContainText('1 entry, 1 h 30 min')
  await expect(done).not.toContainText('From before')

  const mentors = await pageOf(mentor)
  await mentors.goto(`/reviews/${id}`)
  const seen = part(mentors, 'Done')
  await expect(seen).toContainText('2 entries, 1 h 30 min in all; time is noted on 1 of them.')
  await expect(seen).toContainText('“How we moved billing to events”')
  expect(await mentors.content()).not.toContain('A hard conversation')
})

test('the brief says which ratings moved', async ({ page, person, another, db }) => {
  const { id } = await keepASpring(db, { owner: person, other: await another() })
  await page.goto(`/reviews/${id}`)
  await expect(part(page, 'Levels')).toContainText('One level moved.Technical oversight: at 3, was 2')
})

test('the brief says which certificates were gained and which are expiring', async ({
  page,
  person,
  another,
  db,
}) => {
  const { id } = await keepASpring(db, { owner: person, other: await another() })
  await page.goto(`/reviews/${id}`)
  await expect(part(page, 'Certificates')).toContainText('Cloud architectGained 20 May')
  await expect(part(page, 'Certificates')).toContainText('Scrum masterExpires 1 July')
})

test('the brief has the open promises of the two with their age', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Robin Reiter')
  const { id } = await keepASpring(db, { owner: person, other: mentor })
  await page.goto(`/reviews/${id}`)
  const age = 'due 1 July · open since 12 May · moved once'
  await expect(part(page, 'Open promises')).toContainText(`Robin Reiter: Introduce the head of data${age}`)
  const mentors = await pageOf(mentor)
  await mentors.goto(`/reviews/${id}`)
  await expect(part(mentors, 'Open promises')).toContainText(`You: Introduce the head of data${age}`)
})

test('the brief asks three questions that follow from the data, each with its ground', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Robin Reiter')
  const { id, goalId } = await keepASpring(db, { owner: person, other: mentor })
  await page.goto(`/reviews/${id}`)
  const questions = part(page, 'Three questions').getByRole('listitem')
  await expect(questions).toHaveCount(3)
  await expect(questions.first()).toContainText(
    'Is “Hand over releases” still the right goal, and the right size?',
  )
  const ground = 'Its due day has moved twice; it is due 31 October.'
  await expect(questions.first().getByRole('link', { name: ground })).toHaveAttribute(
    'href',
    `/goals/${goalId}`,
  )

  const mentors = await pageOf(mentor)
  await mentors.goto(`/reviews/${id}`)
  await expect(part(mentors, 'Three questions').getByRole('link', { name: ground })).toHaveAttribute(
    'href',
    `/mentees/${person.id}/goals/${goalId}`,
  )
})

test('a stretch competency without a single entry leads to a question', async ({
  page,
  person,
  another,
  db,
}) => {
  const { id } = await keepASpring(db, { owner: person, other: await another() })
  await page.goto(`/reviews/${id}`)
  const question = part(page, 'Three questions').getByRole('listitem').nth(1)
  await expect(question).toContainText('What would a first step in project coordination be?')
  await expect(question).toContainText(
    'The role asks for 3, the level is 1, supported 0. Not one entry is on it since your last review, 12 May.',
  )
})

test('a goal whose due day was moved twice leads to a question', async ({ page, person, another, db }) => {
  const { id, goalId } = await keepASpring(db, { owner: person, other: await another() })
  await db.goal.update({ where: { id: goalId }, data: { dueMoves: 0 } })
  for (const dueOn of ['2026-11-30', '2026-12-15']) {
    await page.goto(`/goals/${goalId}/edit`)
    await page.getByLabel('Due', { exact: true }).fill(dueOn)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page).toHaveURL(`/goals/${goalId}`)
  }
  await page.goto(`/reviews/${id}`)
  await expect(part(page, 'Three questions').getByRole('listitem').first()).toContainText(
    'Its due day has moved twice; it is due 15 December.',
  )
})

test('the brief says what is not shared with the mentor, and asks about nothing of it', async ({
  person,
  another,
  pageOf,
  db,
}) => {
  const mentor = await another('Robin Reiter')
  const { id, mentorshipId } = await keepASpring(db, { owner: person, other: mentor })
  await db.mentorship.update({ where: { id: mentorshipId }, data: { seesGoals: false, seesJournal: false } })
  const page = await pageOf(mentor)
  await page.goto(`/reviews/${id}`)
  const changed = part(page, 'What changed')
  await expect(changed).toContainText(
    'Kim Berger does not share goals and milestones and the journal with you.',
  )
  await expect(changed.getByRole('region')).toHaveCount(1)
  await expect(part(page, 'Levels')).toContainText('Technical oversight: at 3, was 2')
  expect(await page.content()).not.toContain('Hand over releases')
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the brief of a plan without anything in it says so in sentences', async ({
    page,
    person,
    another,
    db,
  }) => {
    const { id } = await scheduleReview(db, { owner: person, other: await another() })
    await page.goto(`/reviews/${id}`)
    await expect(part(page, 'What changed')).toContainText('Since the plan began, 1 March.')
    await expect(milestones(page)).toContainText('None was done or missed.')
    await expect(part(page, 'Goals')).toContainText('Nothing was opened, achieved or dropped.')
    await expect(part(page, 'Done')).toContainText('Nothing was logged as done.')
    await expect(part(page, 'Levels')).toContainText('No level moved.')
    await expect(part(page, 'Certificates')).toContainText(
      'None was gained, and none expires within 90 days.',
    )
    await expect(part(page, 'Open promises')).toContainText('No promise is open between you.')
    await expect(part(page, 'Three questions').getByRole('listitem')).toHaveCount(3)
  })
})

test('a brief of a busy spring stays short and fits a small screen', async ({
  page,
  person,
  another,
  db,
}) => {
  const { id } = await keepABusyYear(db, { owner: person, other: await another() })
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(`/reviews/${id}`)
  await expect(milestones(page).getByText('10 more')).toBeVisible()
  await expect(milestones(page).getByRole('listitem').filter({ visible: true })).toHaveCount(7)
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBe(0)
})
