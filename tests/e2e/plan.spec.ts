import { makeGoal, makeMilestone, makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { expect, type TestPerson, test } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

/** Everything that principal engineer asks for in core responsibilities, two levels short in one. */
const core = { 'technical-oversight': 5, 'project-coordination': 1, 'strategic-alignment': 3 }

async function planFor(
  db: Database,
  person: TestPerson,
  levels: Record<string, number>,
  roleKey: string | null = 'principal-engineer',
) {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan = await makePlan(db, {
    ownerId: person.id,
    frameworkVersionId: framework.id,
    roleKey,
    startsOn: '2026-01-01',
    horizonOn: '2026-12-31',
  })
  for (const [competencyKey, level] of Object.entries(levels))
    await makeRating(db, {
      subjectId: person.id,
      frameworkVersionId: framework.id,
      competencyKey,
      level,
      ratedAt: new Date('2026-02-01T09:00:00Z'),
    })
  return plan
}

test('somebody without a plan starts one on the plan page', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/plan')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Start your plan')
  await page.getByRole('radio', { name: /^Principal engineer/ }).check()
  await page.getByRole('button', { name: 'Start the plan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Towards principal engineer')
  await expect(
    page.getByText('None of the 16 competencies that the role asks for is rated yet.'),
  ).toBeVisible()
})

test('the plan page says how far the plan is and where the widest gap lies', async ({ page, person, db }) => {
  await planFor(db, person, { ...core, delegation: 2 })
  await page.goto('/plan')
  // (3·5/5 + 2·1/3 + 1·3/3 + 1·2/2) of the weights 30, rounded down
  await expect(page.getByText('You are 18 % of the way.')).toBeVisible()
  await expect(page.getByText('12 of 16 competencies are not rated yet')).toBeVisible()
  await page.getByRole('link', { name: 'Continuous learning', exact: true }).first().click()
  await expect(page).toHaveURL(/#area-continuous-learning$/)
})

test('every area’s figure opens to the competencies that it comes from', async ({ page, person, db }) => {
  await planFor(db, person, core)
  await page.goto('/plan')
  const area = page.getByRole('region', { name: 'Areas' }).getByRole('group').first()
  await expect(area).toContainText('77 %')
  await expect(area).toContainText('Project coordination is two levels short')
  const coordination = area.getByRole('listitem').filter({ hasText: 'Project coordination' })
  await expect(coordination).toBeHidden()
  await area.getByText('Core responsibilities').click()
  await expect(coordination).toContainText('1 Learning, required 3, weight 2')
  await expect(coordination).toContainText('33 %')
  await coordination.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Project coordination')
})

test('an area that the role does not ask for says so in the list, the radar and its table', async ({
  page,
  person,
  db,
}) => {
  await planFor(db, person, { delegation: 2 }, 'operations-management')
  await page.goto('/plan')
  const area = page.getByRole('group').filter({ hasText: 'Thought leadership and advocacy' }).last()
  await expect(area).toContainText('Not asked for by this role')
  await page.getByText('as a table').click()
  await expect(page.getByRole('row', { name: /^Advocacy/ })).toContainText('not asked for')
  await expect(page.getByRole('row', { name: /^Core/ })).toContainText('0 %')
})

test('the baseline serves a plan without a target role', async ({ page, person, db }) => {
  await planFor(db, person, { delegation: 3 }, null)
  await page.goto('/plan')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Growing as a technical lead')
  await expect(page.getByText(/You have \d+ % of what the role asks for\./)).toBeVisible()
})

test('what to lift next shows three competencies in path order and where the figure comes from', async ({
  page,
  person,
  db,
}) => {
  await planFor(db, person, { ...core, 'setting-boundaries': 3 })
  await page.goto('/plan')
  const lift = page.getByRole('region', { name: 'What to lift next' })
  await expect(lift.getByRole('listitem')).toHaveCount(3)
  const first = lift.getByRole('listitem').first()
  await expect(first).toContainText('Setting boundaries')
  await expect(first).toContainText('+2 % of the plan per level')
  await lift.getByText('where the figures come from').click()
  await expect(lift.getByRole('definition').first()).toHaveText('3 ÷ 30 ÷ 4 = 2.50 %')
})

test('the plan page shows open goals with progress and risk, and the five closed last', async ({
  page,
  person,
  db,
}) => {
  const plan = await planFor(db, person, core)
  const shared = { ownerId: person.id, planId: plan.id, startsOn: '2026-01-01', dueOn: '2026-12-20' }
  const goal = await makeGoal(db, { ...shared, title: 'Speak outside' })
  await makeMilestone(db, {
    goalId: goal.id,
    dueOn: '2026-03-01',
    completed: { on: '2026-03-01', by: person.id },
  })
  await makeMilestone(db, { goalId: goal.id, dueOn: '2026-06-11', position: 2 })
  for (let month = 1; month <= 6; month++)
    await makeGoal(db, {
      ...shared,
      title: `Closed in ${month}`,
      state: 'achieved',
      closedOn: `2026-0${month}-10`,
    })
  await page.goto('/plan')
  await expect(page.getByRole('region', { name: 'Goals' }).getByRole('listitem')).toHaveText(
    /Speak outside.*At risk: 1 of 2 milestones, one overdue since Thursday/,
  )
  await expect(
    page.getByRole('region', { name: 'Closed last' }).getByRole('link', { name: /^Closed in/ }),
  ).toHaveText([6, 5, 4, 3, 2].map((month) => `Closed in ${month}`))
})

test('home says what to do next, from the first plan on', async ({ page, person, db }) => {
  await page.goto('/')
  await expect(
    page.getByText('Start your plan: choose where you want to go, or leave that open for now.'),
  ).toBeVisible()
  const plan = await planFor(db, person, { 'technical-oversight': 5 })
  await page.reload()
  await expect(page.getByText('Rate yourself in project coordination: 15 of the competencies')).toBeVisible()
  await db.plan.update({ where: { id: plan.id }, data: { roleKey: null } })
  const framework = await db.frameworkVersion.findUniqueOrThrow({ where: { id: plan.frameworkVersionId } })
  const { competencies } = framework.definition as { competencies: { key: string }[] }
  for (const { key } of competencies)
    await makeRating(db, {
      subjectId: person.id,
      frameworkVersionId: framework.id,
      competencyKey: key,
      level: key === 'communication' ? 1 : 3,
    })
  await page.reload()
  await expect(page.getByText('Set a goal: communication would lift your plan most.')).toBeVisible()
  const goal = await makeGoal(db, {
    ownerId: person.id,
    planId: plan.id,
    title: 'Explain to sales',
    dueOn: '2026-12-01',
  })
  await makeMilestone(db, { goalId: goal.id, title: 'First talk', dueOn: '2026-06-20' })
  await page.reload()
  await expect(page.getByText('“First talk” comes next, due 20 June.')).toBeVisible()
  await makeMilestone(db, { goalId: goal.id, title: 'Slides', dueOn: '2026-06-14', position: 2 })
  await page.reload()
  await expect(page.getByText('“Slides” is overdue since yesterday: complete it')).toBeVisible()
})

test.describe('the framework page', () => {
  test('can be read before signing up, with everything that the framework holds', async ({ page }) => {
    await page.goto('/framework')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Technical lead')
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
    await expect(page.locator('main h2')).toHaveText([
      'The levels',
      'Core responsibilities',
      'Continuous learning',
      'Leadership competencies',
      'Management practice',
      'Thought leadership and advocacy',
      'Balancing technical and managerial work',
      'Organisational dynamics',
      'Roles',
    ])
    await page.locator('#delegation summary').click()
    const delegation = page.locator('#delegation')
    await expect(delegation.getByRole('heading', { level: 4 })).toHaveText([
      '1 Learning',
      '2 Practising',
      '3 Dependable',
      '4 Leading',
      '5 Shaping',
      'Goals to begin from',
    ])
    await expect(
      delegation.getByRole('heading', { level: 5, name: 'Hand over release management' }),
    ).toBeVisible()
  })

  test('shows delegation in two areas and links the second place to its home', async ({ page }) => {
    await page.goto('/framework')
    const second = page.getByRole('region', { name: 'Balancing technical and managerial work' })
    await expect(second).toContainText('Delegation belongs here too; its home is Management practice.')
    await second.getByRole('link', { name: 'Delegation' }).click()
    await expect(page).toHaveURL(/#delegation$/)
    await expect(page.locator('#delegation')).toBeInViewport()
  })

  test('shows what a role requires and why', async ({ page }) => {
    await page.goto('/framework')
    await page.locator('#role-principal-engineer summary').click()
    const row = page.getByRole('table', { name: 'What Principal engineer requires' }).getByRole('row', {
      name: /^Technical oversight/,
    })
    await expect(row.getByRole('cell')).toHaveText(['5', '3'])
    await expect(row.getByRole('rowheader')).toContainText('sets the standard')
  })

  test('jumps from its contents to an area on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto('/framework')
    await page
      .getByRole('navigation', { name: 'Contents' })
      .getByRole('link', { name: 'Organisational dynamics' })
      .click()
    await expect(page.locator('#area-organisational-dynamics')).toBeInViewport()
  })
})
