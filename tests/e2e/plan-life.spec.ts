import type { Page } from '@playwright/test'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { makeEntry } from '../support/factories/journal'
import { makeFinishedPlan, makeGoal, makeMilestone, makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { CLOCK_FIXED_AT, today } from './clock'
import { keepOneOfEach } from './every-page'
import { expect, type TestPerson, test } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

const worked = 'Mornings, before the first meeting.\n\n  And a colleague who asked.'
const didNotWork = 'Reading on trains.'

const principal = { roleKey: 'principal-engineer', startsOn: '2026-01-01', horizonOn: '2026-12-31' }

/** Ratings of the three competencies of core responsibilities, one of which grew since the plan's first day. */
async function rateCore(db: Database, person: TestPerson, frameworkVersionId: string): Promise<void> {
  for (const [competencyKey, level, day] of [
    ['technical-oversight', 5, '2025-12-20'],
    ['strategic-alignment', 3, '2025-12-20'],
    ['project-coordination', 1, '2025-12-20'],
    ['project-coordination', 3, '2026-04-01'],
  ] as const)
    await makeRating(db, {
      ...{ subjectId: person.id, frameworkVersionId, competencyKey, level },
      ratedAt: new Date(`${day}T09:00:00Z`),
    })
}

/** Somebody half a year into a plan: two open goals, one achieved, and an entry. */
async function underWay(db: Database, person: TestPerson) {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const owned = { ownerId: person.id }
  const plan = await makePlan(db, { ...owned, ...principal, frameworkVersionId: framework.id })
  await rateCore(db, person, framework.id)
  const inPlan = { ...owned, planId: plan.id, dueOn: '2026-11-20' }
  const talk = await makeGoal(db, {
    ...{ ...inPlan, title: 'Speak at a meetup', startsOn: '2026-02-03', competencies: ['public-speaking'] },
  })
  const completed = { on: '2026-05-20', by: person.id }
  await makeMilestone(db, { goalId: talk.id, title: 'Topic chosen', dueOn: '2026-05-20', completed })
  await makeMilestone(db, { goalId: talk.id, title: 'Talk given', dueOn: '2026-11-20', position: 2 })
  const book = await makeGoal(db, { ...inPlan, title: 'Read on queueing', startsOn: '2026-03-02' })
  const closed = { state: 'achieved', closedOn: '2026-06-01' }
  await makeGoal(db, { ...inPlan, ...closed, title: 'Write the decisions down', startsOn: '2026-01-10' })
  await makeEntry(db, { ...owned, title: 'Talked to the team', endsOn: '2026-05-04', minutes: 90 })
  return { plan, talk, book }
}

/** The same, with the plan finished. */
async function finished(db: Database, person: TestPerson) {
  const { plan, ...goals } = await underWay(db, person)
  const at = { finishedAt: new Date('2026-06-12T12:00:00Z'), finishedOn: '2026-06-12' }
  await db.plan.update({ where: { id: plan.id }, data: { activeKey: null, worked, didNotWork, ...at } })
  return { plan, ...goals }
}

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const inRegion = (page: Page, name: string) => page.getByRole('region', { name })
const row = (page: Page, name: RegExp) => page.getByRole('row', { name })

async function finish(page: Page): Promise<void> {
  await page.goto('/plan')
  await page.getByRole('link', { name: 'Finish the plan' }).click()
  await expect(title(page)).toHaveText('Finish the plan')
  await page.getByLabel('What worked').fill(worked)
  await page.getByLabel('What did not work').fill(didNotWork)
  await page.getByRole('button', { name: 'Finish the plan' }).click()
  await expect(title(page)).toHaveText('No plan is active')
}

/** Takes along one goal of two into a plan towards another role. */
async function startNext(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Start the next plan' }).click()
  await expect(title(page)).toHaveText('Start the next plan')
  await page.getByRole('radio', { name: /^Technical architect/ }).check()
  await page.getByRole('checkbox', { name: /^Read on queueing/ }).uncheck()
  await page.getByRole('button', { name: 'Start the next plan' }).click()
  await expect(title(page)).toHaveText('Towards technical architect')
}

async function wholeLife(page: Page, person: TestPerson, db: Database): Promise<void> {
  await underWay(db, person)
  await finish(page)
  await page.getByRole('link', { name: 'Start the next plan' }).click()
  await page.getByRole('checkbox', { name: /^Read on queueing/ }).uncheck()
  await page.getByRole('button', { name: 'Start the next plan' }).click()
  await expect(title(page)).toHaveText('Towards principal engineer')
  await expect(inRegion(page, 'Goals').getByRole('link')).toContainText(['Speak at a meetup'])
  await page.getByRole('link', { name: 'Old plans' }).click()
  await page.getByRole('link', { name: 'Towards principal engineer' }).click()
  await expect(page.getByText('Mornings, before the first meeting.')).toBeVisible()
  await page.getByRole('link', { name: 'Change the words' }).click()
  await page.getByLabel('What did not work').fill('Reading on trains, and late.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Reading on trains, and late.')).toBeVisible()
}

test('@main a plan is finished and the next one started', async ({ page, person, db }) => {
  await wholeLife(page, person, db)
})

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('a plan is finished and the next one started at 360 px', async ({ page, person, db }) => {
    await wholeLife(page, person, db)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a plan is finished and the next one started without JavaScript', async ({ page, person, db }) => {
    await wholeLife(page, person, db)
  })
})

test('the retrospective asks what worked and what did not, beside the figures of start and end', async ({
  page,
  person,
  db,
}) => {
  await underWay(db, person)
  await page.goto('/plan/finish')
  // (3·5/5 + 2·1/3 + 1·3/3) of the weights 30, then with 3/3 in the middle, rounded down
  await expect(page.getByText('From 15 % to 20 % of the way.')).toBeVisible()
  await expect(row(page, /^The whole plan/)).toHaveText(/15 %20 %/)
  await expect(row(page, /^Core responsibilities/)).toHaveText(/77 %100 %/)
  await expect(row(page, /^Management practice/)).toHaveText(/0 %0 %/)
  await expect(page.getByText('had no rating at the start and count as 0 there.')).toBeVisible()
  await expect(inRegion(page, 'Levels that moved').getByRole('listitem')).toHaveText([
    /^Project coordination\s*from 1 to 3, required 3, supported 0$/,
  ])
  await expect(inRegion(page, 'In between').getByRole('listitem')).toHaveText([
    'One goal achieved and two goals open.',
    'One milestone completed.',
    /^Logged as done: 1 entry.*1 h 30 min.*See them$/,
  ])
  await expect(page.getByLabel('What worked')).toBeVisible()
  await expect(page.getByLabel('What did not work')).toBeVisible()
})

test('between two plans the first plan’s path leads to the next one, with the open goals', async ({
  page,
  person,
  db,
}) => {
  await keepOneOfEach(db, person)
  await db.plan.updateMany({
    where: { activeKey: person.id },
    data: { activeKey: null, finishedAt: new Date(CLOCK_FIXED_AT), finishedOn: today },
  })
  await page.goto('/welcome/role')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start the next plan')
  await expect(page.getByRole('checkbox', { name: /^Speak outside the company/ })).toBeChecked()
})

test('a finished plan keeps the words as they were written, beside its figures', async ({
  page,
  person,
  db,
}) => {
  await underWay(db, person)
  await finish(page)
  await expect(page.getByText('Your last plan was finished on 15 June 2026.')).toBeVisible()
  await page.getByRole('link', { name: 'See the finished plan' }).click()
  await expect(title(page)).toHaveText('Towards principal engineer')
  const words = inRegion(page, 'Looking back').getByRole('definition')
  expect(await words.evaluateAll((all) => all.map((each) => each.textContent))).toEqual([worked, didNotWork])
  await expect(page.getByText('From 15 % to 20 % of the way.')).toBeVisible()
  await expect(row(page, /^The whole plan/)).toHaveText(/15 %20 %/)
})

test('a plan is finished without a word', async ({ page, person, db }) => {
  await underWay(db, person)
  await page.goto('/plan/finish')
  await page.getByRole('button', { name: 'Finish the plan' }).click()
  await page.getByRole('link', { name: 'See the finished plan' }).click()
  await expect(page.getByText('Nothing was written down.')).toHaveCount(2)
})

test('with no plan active, the plan, home and the goals say what to do next', async ({
  page,
  person,
  db,
}) => {
  await finished(db, person)
  for (const path of ['/', '/plan', '/goals', '/goals/new', '/plan/timeline']) {
    await page.goto(path)
    await page.getByRole('main').getByRole('link', { name: 'Start the next plan' }).click()
    await expect(title(page), path).toHaveText('Start the next plan')
  }
  for (const path of ['/plan/finish', '/plan/framework']) {
    await page.goto(path)
    await expect(title(page), path).toHaveText('No plan is active')
  }
})

test('the next plan takes along the goals that are wanted, and leaves the others in the old one', async ({
  page,
  person,
  db,
}) => {
  await finished(db, person)
  await page.goto('/plan')
  await startNext(page)
  const goals = inRegion(page, 'Goals')
  await expect(goals.getByRole('link', { name: 'Speak at a meetup' })).toBeVisible()
  await expect(goals.getByRole('link', { name: 'Read on queueing' })).toHaveCount(0)
  await expect(goals.getByText('1 of 2 milestones')).toBeVisible()

  await goals.getByRole('link', { name: 'Speak at a meetup' }).click()
  // it was begun in the old plan, on the third of February
  await expect(page.locator('time[datetime="2026-02-03"]').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Complete “Talk given”' })).toBeVisible()

  await page.goto('/plan/past')
  await page.getByRole('link', { name: 'Towards principal engineer' }).click()
  await expect(inRegion(page, 'Goals taken along').getByRole('listitem').first()).toContainText(
    'Speak at a meetup',
  )
  const left = inRegion(page, 'Goals left open').getByRole('listitem')
  await expect(left).toHaveText([/Read on queueing.*no milestones/])
  await left.getByRole('link').click()
  await expect(page.getByText('The goal stays as it was then.')).toBeVisible()
  // what it was can be talked over, and not be changed any more
  await expect(page.getByRole('main').getByRole('button')).toHaveText(['Comment'])
  await page.goto(`${page.url()}/edit`)
  await expect(page.getByText('This goal belongs to a plan that is finished')).toBeVisible()
})

test('an old plan reads as it was, whatever is done later', async ({ page, person, db }) => {
  const { plan, talk } = await finished(db, person)
  await page.goto('/plan')
  await startNext(page)
  const old = async () => {
    await page.goto(`/plan/past/${plan.id}`)
    return page.getByRole('main').evaluate((main) => main.textContent)
  }
  const before = await old()
  for (const part of [worked, 'Towards principal engineer', 'From 15 % to 20 %', 'Write the decisions down'])
    expect(before).toContain(part)

  await page.goto(`/goals/${talk.id}/edit`)
  await page.getByLabel('Title').fill('Speak at two meetups')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(title(page)).toHaveText('Speak at two meetups')
  await page.getByRole('button', { name: 'Complete “Talk given”' }).click()
  await expect(page.getByRole('button', { name: 'Reopen “Talk given”' })).toBeVisible()
  await page.goto('/plan/competency/project-coordination')
  const form = page.getByRole('form', { name: 'Rate yourself: Project coordination' })
  await form.getByRole('radio', { name: '5 Shaping' }).check({ force: true })
  await form.getByRole('radio', { name: 'high High' }).check({ force: true })
  await form.getByRole('button', { name: 'Save the rating' }).click()
  await expect(page.getByText('Saved: you rated yourself 5.')).toBeVisible()

  expect(await old()).toBe(before)
  await page.getByText('as it was then').click()
  await expect(inRegion(page, 'Goals taken along')).toContainText('left open, was due 20 November 2026')
  await page.getByRole('link', { name: /^As it is now/ }).click()
  await expect(title(page)).toHaveText('Speak at two meetups')
})

test('a plan that is finished in two tabs keeps the first words, and the second ones to copy', async ({
  page,
  person,
  db,
}) => {
  await underWay(db, person)
  const second = await page.context().newPage()
  await second.goto('/plan/finish')
  const third = await page.context().newPage()
  await third.goto('/plan/finish')
  await finish(page)

  // the same words again change nothing
  await second.getByLabel('What worked').fill(worked)
  await second.getByLabel('What did not work').fill(didNotWork)
  await second.getByRole('button', { name: 'Finish the plan' }).click()
  await expect(title(second)).toHaveText('No plan is active')

  await third.getByLabel('What worked').fill('Evenings.')
  await third.getByRole('button', { name: 'Finish the plan' }).click()
  await expect(third.getByText('This plan was finished already, before your last changes.')).toBeVisible()
  await expect(third.getByLabel('What worked')).toHaveValue('Evenings.')
  const plans = await db.plan.findMany({ where: { ownerId: person.id } })
  expect(plans.map((plan) => plan.worked)).toEqual([worked])
})

test('the next plan that is asked for twice is started once', async ({ page, person, db }) => {
  await finished(db, person)
  const second = await page.context().newPage()
  for (const tab of [page, second]) await tab.goto('/plan/next')
  for (const tab of [page, second]) {
    await tab.getByRole('button', { name: 'Start the next plan' }).click()
    await expect(title(tab)).toHaveText('Towards principal engineer')
  }
  expect(await db.plan.count({ where: { ownerId: person.id } })).toBe(2)
})

test('the old plans are listed with how far each came, and say so when there is none', async ({
  page,
  person,
  db,
}) => {
  await page.goto('/plan/past')
  await expect(page.getByText('Plans that you finish will stand here')).toBeVisible()
  const { plan } = await finished(db, person)
  await makeFinishedPlan(db, {
    ...{ ownerId: person.id, frameworkVersionId: plan.frameworkVersionId, on: '2025-12-31' },
    ...{ startsOn: '2025-01-01', horizonOn: '2025-12-31' },
  })
  await page.goto('/plan/past')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([
    /^Towards principal engineer.*from 15 % to 20 %.*1 January 2026 to 12 June 2026/,
    /^Growing as a technical lead.*from 0 % to .*1 January 2025 to 31 December 2025/,
  ])
})

/**
 * What a framework of now might have been once: watering plants was a competency that principal engineer asked
 * for, publishing was none, coordination had another name, and delegation had to be better.
 */
function earlier(definition: FrameworkDefinition): FrameworkDefinition {
  const [first] = definition.competencies
  if (!first) throw new Error('The framework is empty.')
  const plants = {
    ...first,
    key: 'watering-plants',
    name: 'Watering plants',
    observables: [],
    goalTemplates: [],
  }
  return {
    ...definition,
    competencies: [...definition.competencies, plants]
      .filter(({ key }) => key !== 'publishing')
      .map((each) => (each.key === 'project-coordination' ? { ...each, name: 'Running projects' } : each)),
    roles: definition.roles.map(({ requirements: { publishing, ...requirements }, ...role }) => ({
      ...role,
      requirements:
        role.key !== principal.roleKey
          ? requirements
          : {
              ...requirements,
              delegation: { level: 4, weight: 2, because: 'the team is large' },
              'watering-plants': { level: 2, weight: 1, because: 'they are dry' },
            },
    })),
  }
}

/** Somebody whose plan is on the version before the newest, with a rating and a goal of what that alone has. */
async function onEarlierVersion(db: Database, person: TestPerson) {
  const newest = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const { key, title } = newest
  const number = newest.number - 1
  const definition = earlier(newest.definition as unknown as FrameworkDefinition)
  const { id } = await db.frameworkVersion.upsert({
    where: { key_number: { key, number } },
    update: {},
    create: {
      ...{ id: `${key}-${number}`, key, number, title, hash: `${key}-${number}` },
      ...{ definition: definition as object, createdAt: new Date('2025-01-01T12:00:00Z') },
    },
  })
  const plan = await makePlan(db, { ownerId: person.id, ...principal, frameworkVersionId: id })
  await rateCore(db, person, id)
  const rating = { subjectId: person.id, frameworkVersionId: id, ratedAt: new Date('2026-03-01T09:00:00Z') }
  await makeRating(db, { ...rating, competencyKey: 'watering-plants', level: 2, note: 'The fern lives.' })
  await makeGoal(db, {
    ...{ ownerId: person.id, planId: plan.id, title: 'Keep the fern alive', startsOn: '2026-02-01' },
    ...{ dueOn: '2026-11-01', competencies: ['watering-plants'] },
  })
  return { plan, newest, number }
}

test('what moving to a newer framework version changes is shown before it is done', async ({
  page,
  person,
  db,
}) => {
  const { plan, newest, number } = await onEarlierVersion(db, person)
  await page.goto('/plan')
  await page.getByRole('link', { name: 'See what it changes' }).click()
  await expect(title(page)).toHaveText(`From version ${number} to version ${newest.number}`)
  const competencies = inRegion(page, 'Competencies').getByRole('listitem')
  await expect(competencies).toHaveText([
    /Publishing.*new/,
    /Watering plants.*goes/,
    /Project coordination.*was called “Running projects”/,
  ])
  await expect(inRegion(page, 'Roles').getByRole('listitem').filter({ hasText: 'Principal' })).toHaveText(
    /Principal engineer\s*reworded, asks for other levels or weights$/,
  )
  await expect(row(page, /^Delegation/)).toHaveText(/level 4, weight 2level 2, weight 1/)
  await expect(row(page, /^Watering plants/)).toHaveText(/level 2, weight 1not asked for/)
  await expect(inRegion(page, 'Plan progress')).toContainText(/\d+ % before, 20 % after/)
  await expect(inRegion(page, 'Your ratings and goals')).toContainText(
    'Your ratings in “Watering plants” count in no figure afterwards; they stay readable.',
  )
  const { frameworkVersionId } = await db.plan.findUniqueOrThrow({ where: { id: plan.id } })
  expect(frameworkVersionId).toBe(plan.frameworkVersionId)
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test.describe(how, () => {
    test.use({ javaScriptEnabled })

    test(`a plan moves to the newest framework version and keeps every rating and goal, ${how}`, async ({
      page,
      person,
      db,
    }) => {
      const { plan, newest } = await onEarlierVersion(db, person)
      await page.goto('/plan/framework')
      await page.getByRole('button', { name: 'Move the plan' }).click()
      await expect(title(page)).toHaveText('Towards principal engineer')
      await expect(page.getByText('You are 20 % of the way.')).toBeVisible()
      await expect(page.getByRole('link', { name: 'See what it changes' })).toHaveCount(0)
      const { frameworkVersionId } = await db.plan.findUniqueOrThrow({ where: { id: plan.id } })
      expect(frameworkVersionId).toBe(newest.id)
      // the step is done: asked again, it says so
      await page.goto('/plan/framework')
      await expect(title(page)).toHaveText('The framework is up to date')

      await page.goto('/plan')
      await page.getByRole('link', { name: 'Watering plants' }).click()
      await expect(page.getByText('What you recorded under it is kept.')).toBeVisible()
      await expect(inRegion(page, 'Your ratings').getByRole('listitem')).toContainText([/The fern lives\./])
      await expect(inRegion(page, 'Goals')).toContainText('Keep the fern alive')
      await page.goto('/plan/competency/project-coordination')
      await expect(inRegion(page, 'Your ratings').getByRole('listitem')).toHaveText([
        /^3 Dependable/,
        /^1 Learning/,
      ])
    })
  })
}
