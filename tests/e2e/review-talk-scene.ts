import { makeMentorship } from '../support/factories/access'
import { makePlan } from '../support/factories/plans'
import { makePromise, makeReview, makeReviewRating } from '../support/factories/reviews'
import type { TestPerson } from './fixtures'

type Database = Parameters<typeof makePlan>[0]

type Levels = Record<string, [owner: number | null, other: number | null]>

/** Delegation two apart, project coordination one, technical oversight the same. */
const three: Levels = {
  'technical-oversight': [4, 4],
  'project-coordination': [2, 3],
  delegation: [4, 2],
}

/** A review of a lead towards principal engineer and a mentor, revealed an hour ago. */
export async function revealReview(
  db: Database,
  { owner, other, levels = three }: { owner: TestPerson; other: TestPerson; levels?: Levels },
) {
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const mentorship = await makeMentorship(db, { ownerId: owner.id, counterpartId: other.id })
  const plan = await makePlan(db, {
    ...{ ownerId: owner.id, frameworkVersionId: framework.id, roleKey: 'principal-engineer' },
    ...{ startsOn: '2026-01-01', horizonOn: '2026-12-31' },
  })
  const at = new Date('2026-06-15T08:00:00Z')
  const review = await makeReview(db, {
    ...{ ownerId: owner.id, otherId: other.id, mentorshipId: mentorship.id },
    ...{ planId: plan.id, frameworkVersionId: framework.id, state: 'revealed', scheduledAt: at },
    ...{ openedAt: at, ownerSubmittedAt: at, otherSubmittedAt: at, revealedAt: at },
    competencies: Object.keys(levels),
  })
  for (const [competencyKey, [own, others]] of Object.entries(levels)) {
    const of = { reviewId: review.id, competencyKey }
    await makeReviewRating(db, {
      ...{ ...of, side: 'owner', level: own },
      sentence: `I see ${competencyKey} like this.`,
    })
    await makeReviewRating(db, {
      ...{ ...of, side: 'other', level: others, confidence: 'high' },
      sentence: `From outside, ${competencyKey} looks like this.`,
    })
  }
  return { id: review.id, planId: plan.id, mentorshipId: mentorship.id, framework }
}

/** As much as a review holds: seven competencies, notes, and five promises. */
export async function revealFullReview(
  db: Database,
  { owner, other }: { owner: TestPerson; other: TestPerson },
) {
  const { definition } = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const { competencies } = definition as { competencies: { key: string }[] }
  const levels = Object.fromEntries(
    competencies
      .slice(0, 7)
      .map(({ key }, at): [string, [number, number]] => [key, [(at % 5) + 1, (at % 3) + 2]]),
  )
  const scene = await revealReview(db, { owner, other, levels })
  await db.review.update({ where: { id: scene.id }, data: { sharedNotes: longNotes } })
  await db.reviewRating.updateMany({ where: { reviewId: scene.id }, data: { sentence: longSentence } })
  for (let at = 1; at <= 5; at++)
    await makePromise(db, {
      ...{ ownerId: owner.id, otherId: other.id, reviewId: scene.id, dueOn: `2026-0${at + 3}-30` },
      ...{ what: `Promise ${at}: bring two options to the design forum and let the team choose.` },
      ...{ madeBy: at % 2 ? 'owner' : 'other' },
    })
  return scene
}

const longSentence =
  'Two projects went well without help since spring; the third came back in May because nobody had said who decides.'

const longNotes = `What we talked about:

- the release train, which now runs without help
- who takes over the design forum in autumn
- what the next role asks for that has not come up yet

We come back to delegation in July: two projects are handed over by then, and we look at what came back and why.

The talk in September is a good occasion for public speaking.`
