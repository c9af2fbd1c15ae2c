import { makeGoal, makePlan } from '../support/factories/plans'
import { makeReview } from '../support/factories/reviews'
import { CLOCK_FIXED_AT } from './clock'
import type { TestPerson } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

const competencies = ['delegation', 'communication', 'public-speaking']

/** A review of a lead's by a guest, in preparation; the link is still to be made. */
export async function guestReview(db: Database, owner: TestPerson, more: object = {}) {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const plan = await makePlan(db, {
    ...{ ownerId: owner.id, frameworkVersionId: framework.id, roleKey: 'principal-engineer' },
    ...{ startsOn: '2026-01-01', horizonOn: '2026-12-31' },
  })
  await makeGoal(db, {
    ...{ ownerId: owner.id, planId: plan.id, title: 'Speak at the architecture evening' },
    ...{ startsOn: '2026-02-01', dueOn: '2026-09-30', createdAt: new Date('2026-02-01T09:00:00Z') },
  })
  const at = new Date(CLOCK_FIXED_AT)
  return makeReview(db, {
    ...{ ownerId: owner.id, otherId: null, planId: plan.id, frameworkVersionId: framework.id },
    ...{ state: 'preparing', scheduledAt: new Date('2026-06-20T13:00:00Z'), openedAt: at, competencies },
    ...more,
  })
}
