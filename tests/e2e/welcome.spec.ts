import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { makeGoal, makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { expect, type TestPerson, test } from './fixtures'
import { type Stopwatch, startStopwatch } from './stopwatch'

type Database = Parameters<typeof makePlan>[0]

const password = 'a long enough password'
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true })

async function framework(db: Database) {
  const row = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  type Definition = {
    competencies: { key: string; name: string; levels: Record<string, string> }[]
    roles: { key: string; requirements: Record<string, { level: number }> }[]
  }
  const { competencies, roles } = row.definition as unknown as Definition
  const asked = (role: string) => {
    const requirements = roles.find(({ key }) => key === role)?.requirements
    return competencies.filter(({ key }) => requirements?.[key])
  }
  return { id: row.id, competencies, asked }
}

/** A plan towards principal engineer with these levels. */
async function planFor(db: Database, { id: ownerId }: TestPerson, levels: Record<string, number> = {}) {
  const { id: frameworkVersionId } = await framework(db)
  const plan = await makePlan(db, {
    ownerId,
    frameworkVersionId,
    roleKey: 'principal-engineer',
    startsOn: '2026-01-01',
    horizonOn: '2026-12-31',
  })
  for (const [competencyKey, level] of Object.entries(levels))
    await makeRating(db, {
      subjectId: ownerId,
      frameworkVersionId,
      competencyKey,
      level,
      ratedAt: new Date('2026-02-01T09:00:00Z'),
    })
  return plan
}

async function chooseRole(page: Page, name: string): Promise<void> {
  await page.goto('/welcome/role')
  await page.getByRole('radio', { name, exact: true }).check()
  await next(page).click()
  await expect(page).toHaveURL(/\/welcome\/levels\//)
}

/** Chooses a level where one is given, else skips; comes to the next screen. */
async function answer(page: Page, level: number | null): Promise<void> {
  const before = page.url()
  if (level === null) await page.getByRole('button', { name: 'Skip' }).click()
  else {
    await page.getByRole('radio', { name: new RegExp(`^${level} `) }).check()
    await next(page).click()
  }
  await expect(page).not.toHaveURL(before)
}

async function signUp(page: Page, how: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'Make an account' }).click()
  await page.getByLabel('Your name').fill('Noor Halabi')
  await page.getByLabel('Mail address').fill(`noor-${how}-${crypto.randomUUID()}@example.org`)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make an account' }).click()
}

/** The whole path, from signing up to the plan, with what the pages offer. */
async function wholePath(page: Page, how: string): Promise<void> {
  await signUp(page, how)
  await expect(heading(page)).toHaveText('Start your plan')
  await page.getByRole('radio', { name: 'Technical architect', exact: true }).check()
  await next(page).click()
  await expect(heading(page)).toHaveText('Technical oversight')
  for (let screen = 1; screen <= 15; screen++) await answer(page, screen < 15 ? 2 : null)
  await expect(heading(page)).toHaveText('Your three biggest gaps')
  await next(page).click()
  await expect(heading(page)).toHaveText('Your first goals')
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(heading(page)).toHaveText('Your plan is ready')
  await expect(page.getByRole('main')).toContainText('14 of 15 competencies rated, and one open goal')
  await page.getByRole('link', { name: 'Open your plan' }).click()
  await expect(heading(page)).toHaveText('Towards technical architect')
  await expect(page.getByRole('region', { name: 'Goals' }).getByRole('listitem')).toHaveCount(1)
}

test('@main the first plan’s path leads a newcomer from signing up to a plan', async ({ page }) => {
  await wholePath(page, 'path')
})

test('a level that was given elsewhere meanwhile stays when the page of all levels is sent', async ({
  page,
  person,
  db,
}) => {
  await planFor(db, person, { delegation: 2 })
  await page.goto('/welcome/levels')
  const { id: frameworkVersionId } = await framework(db)
  await makeRating(db, {
    ...{ subjectId: person.id, frameworkVersionId, competencyKey: 'delegation', level: 4 },
    ratedAt: new Date('2026-06-14T09:00:00Z'),
  })
  const oversight = page.getByRole('group', { name: 'Technical oversight', exact: true })
  await oversight.getByRole('radio', { name: '3 Dependable' }).check()
  await next(page).click()
  await expect(page).toHaveURL(/\/welcome\/gaps$/)
  const given = await db.rating.findMany({ where: { subjectId: person.id }, orderBy: { ratedAt: 'asc' } })
  expect(given.map(({ competencyKey, level }) => [competencyKey, level])).toEqual([
    ['delegation', 2],
    ['delegation', 4],
    ['technical-oversight', 3],
  ])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  test('the first plan’s path leads to a plan at 360 px, with the way on in reach on every step', async ({
    page,
  }) => {
    await wholePath(page, 'phone')
    for (const step of ['role', 'levels', 'levels/delegation', 'gaps', 'goals']) {
      await page.goto(`/welcome/${step}`)
      await expect(page.locator('button.button-primary'), step).toBeInViewport({ ratio: 1 })
    }
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the first plan’s path leads to a plan without JavaScript', async ({ page }) => {
    await wholePath(page, 'plain')
  })

  test('all levels on one page, and being asked no more, work without JavaScript', async ({
    page,
    person,
    db,
  }) => {
    await planFor(db, person)
    await page.goto('/welcome/levels')
    const delegation = page.getByRole('group', { name: 'Delegation', exact: true })
    await delegation.getByRole('radio', { name: '1 Learning' }).check()
    await next(page).click()
    await expect(heading(page)).toHaveText('Your one gap')
    await page.getByRole('link', { name: 'Finish later' }).click()
    await expect(page.getByText('You left your first plan at step 3 of 4: your biggest gaps.')).toBeVisible()
    await page.getByRole('button', { name: 'Do not ask again' }).click()
    await expect(heading(page)).toHaveText('What next?')
    await expect(page.getByText('You left your first plan')).toHaveCount(0)
  })

  test('a step that is refused without JavaScript says why and keeps what was chosen', async ({
    page,
    person,
    db,
  }) => {
    await planFor(db, person)
    await page.goto('/welcome/goals')
    const goal = page
      .getByRole('group')
      .filter({ has: page.getByRole('checkbox') })
      .first()
    await goal.getByRole('checkbox').check()
    await goal.getByLabel('Due').fill('2026-06-01')
    await page.getByRole('button', { name: 'Finish' }).click()
    await expect(page.getByRole('alert')).toContainText('Choose a due date that is the start date or later.')
    await expect(goal.getByRole('checkbox')).toBeChecked()
    await expect(goal.getByLabel('Due')).toHaveValue('2026-06-01')
  })
})

test.describe('the role', () => {
  test('the summaries of the six roles stand side by side, each with what it asks for in short', async ({
    page,
    person,
  }) => {
    expect(person.id).toBeTruthy()
    await page.goto('/welcome')
    await expect(page).toHaveURL(/\/welcome\/role$/)
    const roles = page.getByRole('group', { name: 'Target role' })
    const names = await roles.getByRole('radio').evaluateAll((radios) => radios.map((radio) => radio.id || 1))
    expect(names).toHaveLength(7)
    await expect(
      roles.getByRole('radio', { name: 'Principal engineer', exact: true }),
    ).toHaveAccessibleDescription(
      /Takes charge of the most complex.*Asks for 16 competencies, the highest at 5 Shaping: Technical oversight; /,
    )
    const at = async (name: string) =>
      (await page.locator('label', { hasText: name }).boundingBox()) ?? { x: 0, y: 0 }
    const [first, second, third] = await Promise.all(
      ['Chief technology officer', 'Principal engineer', 'Technical architect'].map(at),
    )
    expect([second?.y, third?.y]).toEqual([first?.y, first?.y])
    await page.setViewportSize({ width: 360, height: 740 })
    const [top, below] = await Promise.all(['Chief technology officer', 'Principal engineer'].map(at))
    expect(below?.x).toBe(top?.x)
    expect(below?.y).toBeGreaterThan(top?.y ?? 0)
  })

  test('the chosen role becomes the plan’s, and nothing is chosen beforehand', async ({
    page,
    person,
    db,
  }) => {
    await page.goto('/welcome/role')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await chooseRole(page, 'Product management')
    await expect(heading(page)).toHaveText('Technical oversight')
    expect(await db.plan.findMany({ where: { ownerId: person.id } })).toMatchObject([
      { roleKey: 'product-management', startsOn: '2026-06-15', horizonOn: '2027-06-15' },
    ])
  })

  test('without a target role the path asks for what the baseline asks for', async ({ page, person, db }) => {
    await chooseRole(page, 'None yet')
    await expect(page.getByText('Step 2 of 4: your levels, 1 of 20')).toBeVisible()
    expect(await db.plan.findMany({ where: { ownerId: person.id } })).toMatchObject([{ roleKey: null }])
    await answer(page, 1)
    await page.goto('/welcome/gaps')
    await expect(page.getByRole('main')).toContainText(/You have \d+ % of what a technical lead needs/)
  })

  test('going back and changing the role keeps the ratings', async ({ page, person, db }) => {
    await chooseRole(page, 'Principal engineer')
    await answer(page, 3)
    await page.getByRole('link', { name: 'Back' }).click()
    await expect(heading(page)).toHaveText('Technical oversight')
    await page.getByRole('link', { name: 'Back' }).click()
    await expect(heading(page)).toHaveText('Where do you want to go?')
    await expect(page.getByRole('radio', { name: 'Principal engineer', exact: true })).toBeChecked()
    await page.getByRole('radio', { name: 'Innovation leadership', exact: true }).check()
    await next(page).click()
    await expect(heading(page)).toHaveText('Technical oversight')
    await expect(page.getByRole('radio', { name: '3 Dependable' })).toBeChecked()
    expect(await db.rating.count({ where: { subjectId: person.id } })).toBe(1)
    expect(await db.plan.count({ where: { ownerId: person.id } })).toBe(1)
  })

  test('a role that was changed in another tab is asked about', async ({ page, person, db }) => {
    const plan = await planFor(db, person)
    await page.goto('/welcome/role')
    await db.plan.update({ where: { id: plan.id }, data: { roleKey: 'technical-architect', version: 2 } })
    await page.getByRole('radio', { name: 'Product management', exact: true }).check()
    await next(page).click()
    const choice = page.getByRole('group', { name: 'Target role: which one stays?' })
    await choice.getByRole('radio', { name: 'Saved meanwhile Technical architect' }).check()
    await next(page).click()
    await expect(heading(page)).toHaveText('Technical oversight')
    expect(await db.plan.findUnique({ where: { id: plan.id } })).toMatchObject({
      roleKey: 'technical-architect',
    })
  })
})

test.describe('the levels', () => {
  test('the path asks for exactly the competencies that the role asks for, one on each screen', async ({
    page,
    person,
    db,
  }) => {
    const asked = (await framework(db)).asked('technical-architect')
    await chooseRole(page, 'Technical architect')
    for (const [index, { name, key }] of asked.entries()) {
      await expect(heading(page)).toHaveText(name)
      await expect(page.getByText(`your levels, ${index + 1} of ${asked.length}`)).toBeVisible()
      await expect(page).toHaveURL(new RegExp(`/welcome/levels/${key}$`))
      await answer(page, 1 + (index % 5))
    }
    await expect(page).toHaveURL(/\/welcome\/gaps$/)
    const ratings = await db.rating.findMany({ where: { subjectId: person.id }, orderBy: { id: 'asc' } })
    expect(ratings.map(({ competencyKey, level }) => [competencyKey, level])).toEqual(
      asked.map(({ key }, index) => [key, 1 + (index % 5)]),
    )
    expect(new Set(ratings.map(({ confidence }) => confidence))).toEqual(new Set(['medium']))
  })

  test('all competencies can be rated on one page, and those left blank are skipped', async ({
    page,
    person,
    db,
  }) => {
    const { asked } = await framework(db)
    await planFor(db, person, { delegation: 2 })
    await page.goto('/welcome/levels/delegation')
    await page.getByRole('link', { name: 'All 16 on one page' }).click()
    await expect(heading(page)).toHaveText('Your levels')
    for (const { name } of asked('principal-engineer'))
      await expect(page.getByRole('group', { name, exact: true })).toBeVisible()
    const level = (competency: string, name: string) =>
      page.getByRole('group', { name: competency, exact: true }).getByRole('radio', { name })
    await expect(level('Delegation', '2 Practising')).toBeChecked()
    await level('Communication', '3 Dependable').check()
    await level('Publishing', '1 Learning').check()
    await next(page).click()
    await expect(page).toHaveURL(/\/welcome\/gaps$/)
    const given = await db.rating.findMany({
      where: { subjectId: person.id },
      orderBy: { competencyKey: 'asc' },
    })
    expect(given.map(({ competencyKey, level }) => [competencyKey, level])).toEqual([
      ['communication', 3],
      ['delegation', 2],
      ['publishing', 1],
    ])
    await expect(page.getByRole('main')).toContainText('13 competencies are not rated yet')
  })

  test('every level’s text is in view beside its rating, one on a screen and all on one', async ({
    page,
    person,
    db,
  }) => {
    const asked = (await framework(db)).asked('principal-engineer')
    await planFor(db, person)
    const [first] = asked
    await page.goto(`/welcome/levels/${first?.key}`)
    for (const [level, text] of Object.entries(first?.levels ?? {})) {
      const radio = page.getByRole('radio', { name: new RegExp(`^${level} `) })
      await expect(radio).toHaveAccessibleDescription(text)
      await expect(page.getByText(text, { exact: true })).toBeVisible()
    }
    await page.goto('/welcome/levels')
    for (const { levels } of asked)
      for (const text of Object.values(levels))
        await expect(page.getByText(text, { exact: true })).toBeVisible()
  })

  test('any competency can be skipped, and stays not rated', async ({ page, person, db }) => {
    await chooseRole(page, 'Principal engineer')
    for (let screen = 1; screen <= 16; screen++) await answer(page, screen === 2 ? 1 : null)
    await expect(heading(page)).toHaveText('Your one gap')
    await expect(page.getByRole('main')).toContainText(
      '15 competencies are not rated yet, so no gap is known',
    )
    expect(await db.rating.count({ where: { subjectId: person.id } })).toBe(1)
    await page.getByRole('link', { name: 'Technical oversight', exact: true }).click()
    await expect(heading(page)).toHaveText('Technical oversight')
  })

  test('a competency that is rated already shows its level and is not rated again', async ({
    page,
    person,
    db,
  }) => {
    await planFor(db, person, { 'technical-oversight': 4 })
    await page.goto('/welcome/levels/technical-oversight')
    await expect(page.getByRole('radio', { name: '4 Leading' })).toBeChecked()
    await next(page).click()
    await expect(heading(page)).toHaveText('Project coordination')
    expect(await db.rating.count({ where: { subjectId: person.id } })).toBe(1)
  })

  test('a competency that the framework does not have is not there', async ({ page, person, db }) => {
    await planFor(db, person)
    expect((await page.goto('/welcome/levels/astronautics'))?.status()).toBe(404)
  })
})

/** Setting boundaries three levels short, delegation one, publishing two, technical oversight none. */
const levels = { 'setting-boundaries': 1, delegation: 1, publishing: 2, 'technical-oversight': 5 }

test.describe('the gaps', () => {
  test('the three biggest gaps are said in words', async ({ page, person, db }) => {
    await planFor(db, person, levels)
    await page.goto('/welcome/gaps')
    await expect(heading(page)).toHaveText('Your three biggest gaps')
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
      '1 Setting boundaries',
      '2 Publishing',
      '3 Delegation',
    ])
    await expect(page.getByRole('main').getByRole('listitem')).toContainText([
      'Three levels short: you are at 1 Learning, the role asks for 4 Leading.',
      'Two levels short: you are at 2 Practising, the role asks for 4 Leading.',
      'One level short: you are at 1 Learning, the role asks for 2 Practising.',
    ])
  })

  test('the three biggest gaps are marked in the radar', async ({ page, person, db }) => {
    await planFor(db, person, levels)
    await page.goto('/welcome/gaps')
    const radar = page.getByRole('group', { name: 'Progress by area towards principal engineer' })
    await expect(radar).toHaveAccessibleDescription(
      /Management practice: 50 percent, gap 3; Thought leadership and advocacy: 25 percent, gap 2; Balancing technical and managerial work: 15 percent, gap 1/,
    )
    for (const [area, mark] of [
      ['Management', 'gap 3'],
      ['Advocacy', 'gap 2'],
      ['Balance', 'gap 1'],
    ] as const)
      await expect(radar.getByRole('link', { name: new RegExp(area) })).toContainText(mark)
    await radar.getByRole('link', { name: /Balance/ }).click()
    await expect(page).toHaveURL(/\/plan#area-balanc/)
  })
})

test.describe('the goals', () => {
  const goal = (page: Page, name: string) => page.getByRole('group', { name, exact: true })

  test('up to three goals are suggested for the biggest gaps, and those ticked are made with their milestones', async ({
    page,
    person,
    db,
  }) => {
    await planFor(db, person, levels)
    await page.goto('/welcome/goals')
    await expect(page.getByRole('checkbox')).toHaveCount(3)
    await goal(page, 'Hand over three technical tasks').getByRole('checkbox').check()
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Finish' }).click()
    await expect(page.getByRole('main')).toContainText('two open goals')
    const made = await db.goal.findMany({ where: { ownerId: person.id }, include: { milestones: true } })
    expect(made).toHaveLength(2)
    expect(made.find(({ title }) => title === 'Hand over three technical tasks')?.milestones).toHaveLength(4)
    // what was taken is not offered again
    await page.goto('/welcome/goals')
    await expect(page.getByText('Two goals from here are in your plan already')).toBeVisible()
    await expect(goal(page, 'Hand over three technical tasks')).toHaveCount(0)
  })

  test('none of the suggested goals need be taken', async ({ page, person, db }) => {
    await planFor(db, person, levels)
    await page.goto('/welcome/goals')
    await page.getByRole('button', { name: 'Finish' }).click()
    await expect(heading(page)).toHaveText('Your plan is ready')
    await expect(page.getByRole('main')).toContainText('no goal yet')
    expect(await db.goal.count({ where: { ownerId: person.id } })).toBe(0)
  })

  test('the suggested goals come with their days filled in, from today for as long as each takes', async ({
    page,
    person,
    db,
  }) => {
    await planFor(db, person, levels)
    await page.goto('/welcome/goals')
    const handOver = goal(page, 'Hand over three technical tasks')
    await expect(handOver.getByLabel('Start')).toHaveValue('2026-06-15')
    await expect(handOver.getByLabel('Due')).toHaveValue('2026-08-10')
    await handOver.getByText('Four milestones').click()
    await expect(handOver.getByRole('listitem')).toHaveText([/^29 Jun/, /^6 Jul/, /^20 Jul/, /^10 Aug/])
  })

  test('the days of a suggested goal can be changed before it is taken, and its milestones move along', async ({
    page,
    person,
    db,
  }) => {
    await planFor(db, person, levels)
    await page.goto('/welcome/goals')
    const handOver = goal(page, 'Hand over three technical tasks')
    await handOver.getByRole('checkbox').check()
    await handOver.getByLabel('Start').fill('2026-07-01')
    await handOver.getByLabel('Due').fill('2026-10-21')
    await page.getByRole('button', { name: 'Finish' }).click()
    await expect(heading(page)).toHaveText('Your plan is ready')
    const [made] = await db.goal.findMany({
      where: { ownerId: person.id },
      include: { milestones: { orderBy: { position: 'asc' } } },
    })
    expect(made).toMatchObject({ startsOn: '2026-07-01', dueOn: '2026-10-21' })
    // twice the template's eight weeks
    expect(made?.milestones.map(({ dueOn }) => dueOn)).toEqual([
      '2026-07-29',
      '2026-08-12',
      '2026-09-09',
      '2026-10-21',
    ])
  })
})

test.describe('the path', () => {
  test('the path can be left at any step, and what was chosen so far is kept', async ({
    page,
    person,
    db,
  }) => {
    await page.goto('/welcome')
    await page.getByRole('link', { name: 'Finish later' }).click()
    await expect(heading(page)).toHaveText('What next?')
    await chooseRole(page, 'Principal engineer')
    await answer(page, 3)
    await page.getByRole('link', { name: 'Finish later' }).click()
    await expect(heading(page)).toHaveText('What next?')
    expect(await db.plan.findMany({ where: { ownerId: person.id } })).toMatchObject([
      { roleKey: 'principal-engineer' },
    ])
    expect(await db.rating.findMany({ where: { subjectId: person.id } })).toMatchObject([
      { competencyKey: 'technical-oversight', level: 3 },
    ])
    for (const step of ['levels', 'gaps', 'goals']) {
      await page.goto(`/welcome/${step}`)
      await page.getByRole('link', { name: 'Finish later' }).click()
      await expect(heading(page)).toHaveText('What next?')
    }
  })

  test('the path is resumed at the step where it was left, from home and from the plan', async ({
    page,
    person,
  }) => {
    expect(person.id).toBeTruthy()
    await chooseRole(page, 'Principal engineer')
    await answer(page, 3)
    await answer(page, null)
    await expect(heading(page)).toHaveText('Strategic alignment')
    await page.getByRole('link', { name: 'Finish later' }).click()
    await expect(page.getByText('You left your first plan at step 2 of 4: your levels.')).toBeVisible()
    await page.getByRole('link', { name: 'Go on from there' }).click()
    await expect(heading(page)).toHaveText('Strategic alignment')
    await page.goto('/welcome/gaps')
    await next(page).click()
    await expect(heading(page)).toHaveText('Your first goals')
    await page.goto('/plan')
    await expect(page.getByText('You left your first plan at step 4 of 4: your first goals.')).toBeVisible()
    await page.getByRole('link', { name: 'Go on from there' }).click()
    await expect(heading(page)).toHaveText('Your first goals')
    await page.getByRole('button', { name: 'Finish' }).click()
    await page.getByRole('link', { name: 'Go home' }).click()
    await expect(heading(page)).toHaveText('What next?')
    await expect(page.getByText('You left your first plan')).toHaveCount(0)
  })

  test('home asks about the path no more once that is wished', async ({ page, person, db }) => {
    expect(person.id).toBeTruthy()
    await chooseRole(page, 'Principal engineer')
    await answer(page, 3)
    await page.goto('/')
    await page.getByRole('button', { name: 'Do not ask again' }).click()
    await expect(page.getByText('You left your first plan')).toHaveCount(0)
    await expect(heading(page)).toHaveText('What next?')
    await page.goto('/plan')
    await expect(heading(page)).toHaveText('Towards principal engineer')
    await expect(page.getByText('You left your first plan')).toHaveCount(0)
    expect(await db.rating.count({ where: { subjectId: person.id } })).toBe(1)
  })

  test('home offers the path to a newcomer first', async ({ page, person }) => {
    expect(person.id).toBeTruthy()
    await page.goto('/')
    await page.getByRole('main').getByRole('link', { name: 'Start your plan' }).click()
    await expect(page).toHaveURL(/\/welcome\/role$/)
  })

  test('the path’s end says what there is and leads to the plan', async ({ page, person, db }) => {
    const plan = await planFor(db, person, levels)
    await makeGoal(db, { ownerId: person.id, planId: plan.id, dueOn: '2026-12-01' })
    await page.goto('/welcome/done')
    await expect(page.getByRole('main')).toContainText(
      'You have a plan towards principal engineer until 31 December 2026, four of 16 competencies rated, and one open goal.',
    )
    await page.getByRole('link', { name: 'Open your plan' }).click()
    await expect(heading(page)).toHaveText('Towards principal engineer')
  })

  test('somebody with a plan goes the path without harm to it', async ({ page, person, db }) => {
    const plan = await planFor(db, person, levels)
    await page.goto('/welcome')
    await expect(heading(page)).toHaveText('Where do you want to go?')
    await next(page).click()
    await expect(heading(page)).toHaveText('Technical oversight')
    for (let screen = 1; screen <= 16; screen++)
      if ((await page.getByRole('radio', { checked: true }).count()) > 0) {
        const before = page.url()
        await next(page).click()
        await expect(page).not.toHaveURL(before)
      } else await answer(page, null)
    await next(page).click()
    await page.getByRole('button', { name: 'Finish' }).click()
    await expect(heading(page)).toHaveText('Your plan is ready')
    expect(await db.plan.findMany({ where: { ownerId: person.id } })).toEqual([plan])
    expect(await db.rating.count({ where: { subjectId: person.id } })).toBe(4)
  })
})

/** What the product promises for a first plan, in seconds. */
const limit = 5 * 60

/** Reads what stands above the choice of a role, the names of all, and the card of the one that it becomes. */
async function readRoles(page: Page, watch: Stopwatch): Promise<void> {
  await expect(heading(page)).toHaveText('Start your plan')
  watch.reads(await page.locator('.page-heading').innerText())
  watch.reads((await page.locator('label .font-semibold').allInnerTexts()).join(' '))
  watch.reads(await page.locator('label', { hasText: 'Principal engineer' }).innerText())
  watch.decides()
}

/**
 * Reads a level's screen: the first one whole, and once the scale is known the competency's name and the level that
 * fits, with a decision for the look over the others. Without a level it is to be skipped, and its name is enough.
 */
async function readLevels(page: Page, watch: Stopwatch, screen: number, level: number | null): Promise<void> {
  await expect(page.getByText(`your levels, ${screen} of 16`)).toBeVisible()
  const fitting = page.locator('label', { has: page.getByRole('radio', { name: new RegExp(`^${level} `) }) })
  if (screen === 1) watch.reads(await page.getByRole('main').innerText())
  else watch.reads(await heading(page).innerText())
  if (screen > 1 && level !== null) watch.reads(await fitting.innerText())
  watch.decides()
}

/** What the newcomer is on each screen; every third competency is skipped: that cannot be said yet. */
const levelOn = (screen: number) => (screen % 3 === 0 ? null : 1 + (screen % 4))

/** Reads what the step's page lists. */
async function readList(page: Page, watch: Stopwatch, title: string): Promise<void> {
  await expect(heading(page)).toHaveText(title)
  watch.reads(title)
  const list = page.getByRole('main').locator(title === 'Your first goals' ? 'fieldset' : 'ol')
  watch.reads((await list.allInnerTexts()).join(' '))
}

/** What is reported: how long it took, measured and as a person, and the limit. */
const report = /^first plan, .+: (\d min )?\d+ s \(limit 5 min\); measured .+ words read$/

const mail = () => `noor-${randomBytes(4).toString('hex')}@example.org`

test.describe('against the stopwatch, on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('a scripted newcomer has a first plan with two goals in under five minutes at human speed, with the time reported', async ({
    page,
  }, testInfo) => {
    await page.goto('/sign-up')
    const watch = startStopwatch({ phone: true })
    const write = async (label: string, text: string) => {
      await watch.tap(page.getByLabel(label))
      await watch.type(page, text)
    }
    watch.reads(await page.locator('.page-heading').innerText())
    await write('Your name', 'Noor Halabi')
    await write('Mail address', mail())
    await write('Password', 'three climbers')
    await watch.tap(page.getByRole('button', { name: 'Make an account' }))

    await readRoles(page, watch)
    await watch.tap(page.getByRole('radio', { name: 'Principal engineer', exact: true }))
    await watch.tap(next(page))

    for (let screen = 1; screen <= 16; screen++) {
      const level = levelOn(screen)
      await readLevels(page, watch, screen, level)
      if (level === null) await watch.tap(page.getByRole('button', { name: 'Skip' }))
      else {
        await watch.tap(page.getByRole('radio', { name: new RegExp(`^${level} `) }))
        await watch.tap(next(page))
      }
    }
    await readList(page, watch, 'Your three biggest gaps')
    await watch.tap(next(page))

    await readList(page, watch, 'Your first goals')
    watch.decides(2)
    await watch.tap(page.getByRole('checkbox').nth(0))
    await watch.tap(page.getByRole('checkbox').nth(1))
    await watch.tap(page.getByRole('button', { name: 'Finish' }))
    await expect(heading(page)).toHaveText('Your plan is ready')
    await expect(page.getByRole('main')).toContainText('11 of 16 competencies rated, and two open goals')
    await watch.tap(page.getByRole('link', { name: 'Open your plan' }))
    await expect(heading(page)).toHaveText('Towards principal engineer')

    const { total, line } = watch.stop(testInfo, 'first plan, on a phone', limit)
    expect(total).toBeLessThan(limit)
    expect(line).toMatch(report)
    expect(testInfo.annotations).toContainEqual({ type: 'stopwatch', description: line })
  })
})

test('the first plan takes a scripted newcomer under five minutes with the keyboard alone', async ({
  page,
}, testInfo) => {
  await page.goto('/sign-up')
  const watch = startStopwatch()
  const write = async (label: string, text: string) => {
    await watch.tabTo(page, page.getByLabel(label))
    await watch.type(page, text)
  }
  watch.reads(await page.locator('.page-heading').innerText())
  await write('Your name', 'Noor Halabi')
  await write('Mail address', mail())
  await write('Password', 'three climbers')
  await watch.press(page, 'Enter')

  await readRoles(page, watch)
  await watch.tabTo(page, page.getByRole('radio', { name: 'Chief technology officer' }))
  await watch.press(page, 'ArrowDown')
  await expect(page.getByRole('radio', { name: 'Principal engineer', exact: true })).toBeChecked()
  await watch.press(page, 'Enter')

  for (let screen = 1; screen <= 16; screen++) {
    const level = levelOn(screen)
    await readLevels(page, watch, screen, level)
    // the first level has the focus as the screen opens
    await expect(page.getByRole('radio', { name: /^1 / })).toBeFocused()
    if (level === null) await watch.tabTo(page, page.getByRole('button', { name: 'Skip' }))
    else if (level === 1) await watch.press(page, 'Space')
    else await watch.press(page, 'ArrowDown', level - 1)
    if (level) await expect(page.getByRole('radio', { name: new RegExp(`^${level} `) })).toBeChecked()
    await watch.press(page, 'Enter')
  }
  await readList(page, watch, 'Your three biggest gaps')
  await watch.tabTo(page, next(page))
  await watch.press(page, 'Enter')

  await readList(page, watch, 'Your first goals')
  watch.decides(3)
  await watch.tabTo(page, page.getByRole('checkbox').nth(0))
  await watch.press(page, 'Space')
  await watch.tabTo(page, page.getByLabel('Due').first())
  await watch.type(page, '10312026')
  await watch.tabTo(page, page.getByRole('checkbox').nth(1))
  await watch.press(page, 'Space')
  await watch.tabTo(page, page.getByRole('button', { name: 'Finish' }))
  await watch.press(page, 'Enter')
  await expect(heading(page)).toHaveText('Your plan is ready')
  await expect(page.getByRole('main')).toContainText('11 of 16 competencies rated, and two open goals')
  await watch.tabTo(page, page.getByRole('link', { name: 'Open your plan' }))
  await watch.press(page, 'Enter')
  await expect(heading(page)).toHaveText('Towards principal engineer')

  const { total, line } = watch.stop(testInfo, 'first plan, with the keyboard alone', limit)
  expect(total).toBeLessThan(limit)
  expect(line).toMatch(report)
})
