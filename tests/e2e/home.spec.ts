import { makeEntry } from '../support/factories/journal'
import { makeGoal, makeMilestone, makePlan } from '../support/factories/plans'
import { expect, test } from './fixtures'

test('home says what is due, overdue and at risk, what is planned, what expires and what happened last', async ({
  page,
  person,
  db,
}) => {
  const ownerId = person.id
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan = await makePlan(db, { ownerId, frameworkVersionId: framework.id })
  const days = { startsOn: '2026-01-01', dueOn: '2026-12-31' }
  const late = await makeGoal(db, { ownerId, planId: plan.id, title: 'Hand over releases', ...days })
  await makeMilestone(db, { goalId: late.id, title: 'Dry run', dueOn: '2026-06-09' })
  await makeMilestone(db, { goalId: late.id, title: 'Slides', dueOn: '2026-06-14', position: 2 })
  const behind = await makeGoal(db, {
    ...{ ownerId, planId: plan.id, title: 'Speak outside' },
    ...{ startsOn: '2026-01-01', dueOn: '2026-07-31' },
  })
  await makeMilestone(db, { goalId: behind.id, title: 'Talk given', dueOn: '2026-07-20' })
  // 15 June 2026 is a Monday
  await makeEntry(db, {
    ownerId,
    title: 'A conference',
    state: 'planned',
    startsOn: '2026-06-18',
    endsOn: '2026-06-20',
  })
  await makeEntry(db, { ownerId, title: 'Next week’s course', state: 'planned', endsOn: '2026-06-22' })
  await makeEntry(db, {
    ...{ ownerId, title: 'Cloud architect', kind: 'certification', endsOn: '2024-07-01' },
    expiresOn: '2026-07-01',
  })
  await page.goto('/')
  const part = (name: string) => page.getByRole('region', { name })
  await expect(part('Overdue and at risk')).toContainText(
    'At risk: “Dry run” is overdue since Tuesday, and one more is overdue.',
  )
  await expect(
    part('Overdue and at risk').getByRole('listitem').filter({ hasText: 'Slides' }).last(),
  ).toContainText('since yesterday')
  await expect(part('Overdue and at risk')).toContainText(
    'At risk: 165 of its 211 days have passed, with 0 of 1 milestones complete.',
  )
  await expect(part('Next milestones').getByRole('listitem')).toHaveText(/Talk given.*20 July.*Speak outside/)
  await expect(part('Planned for this week').getByRole('listitem')).toHaveText(
    /A conference.*18 June.*Course/,
  )
  await expect(part('Certificates that expire soon').getByRole('listitem')).toHaveText(
    /Cloud architect.*1 July/,
  )

  await part('Planned for this week').getByRole('link', { name: 'A conference' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A conference')
  await page.goto(`/goals/${late.id}`)
  await page.getByRole('button', { name: 'Complete', exact: false }).first().click()
  await expect(page.getByText('1 of 2 milestones', { exact: false }).first()).toBeVisible()
  await page.goto('/')
  await expect(part('Newest activity').getByRole('listitem').first()).toHaveText(
    /Completed a milestone: .*today/,
  )
  await part('Newest activity').getByRole('link', { name: 'Dry run' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hand over releases')
})
