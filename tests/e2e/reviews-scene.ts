import { makeMentorship } from '../support/factories/access'
import { makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { makeReview } from '../support/factories/reviews'
import type { TestPerson } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

/** A plan of the first towards principal engineer, and a mentorship of the second, who lives in New York. */
export async function reviewers(db: Database, owner: TestPerson, mentor: TestPerson) {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const frameworkVersionId = framework.id
  await db.person.update({ where: { id: owner.id }, data: { timeZone: 'Europe/Berlin' } })
  await db.person.update({ where: { id: mentor.id }, data: { timeZone: 'America/New_York' } })
  const plan = await makePlan(db, {
    ...{ ownerId: owner.id, frameworkVersionId, roleKey: 'principal-engineer' },
    ...{ startsOn: '2026-01-01', horizonOn: '2026-12-31' },
  })
  await makeRating(db, {
    ...{ subjectId: owner.id, frameworkVersionId, competencyKey: 'delegation', level: 2 },
    ratedAt: new Date('2026-05-02T09:00:00Z'),
  })
  const { id: mentorshipId } = await makeMentorship(db, { ownerId: owner.id, counterpartId: mentor.id })
  return {
    mentorshipId,
    of: { ownerId: owner.id, otherId: mentor.id, planId: plan.id, frameworkVersionId, mentorshipId },
  }
}

/** The same with a review of delegation and public speaking that is in preparation; gives its id too. */
export async function inPreparation(db: Database, owner: TestPerson, mentor: TestPerson) {
  const scene = await reviewers(db, owner, mentor)
  const review = await makeReview(db, {
    ...{ ...scene.of, state: 'preparing', competencies: ['delegation', 'public-speaking'] },
    scheduledAt: new Date('2026-06-30T13:00:00Z'),
    openedAt: new Date('2026-06-14T09:00:00Z'),
  })
  return { ...scene, reviewId: review.id }
}
