import { freeze } from '@/lib/reviews/commands/freeze'
import { makeRatings } from '@/tests/support/factories/ratings'
import {
  makeAgenda,
  makePrivateNote,
  makeReview,
  makeReviewRating,
  settle,
} from '@/tests/support/factories/reviews'
import { type PromiseChange, storePromises } from './store-promises'
import { member, type Stored } from './store-together'
import type { Storing } from './storing'
import type { CastReview } from './together-schema'

const sides = ['owner', 'other'] as const

/** Stores one owner's reviews in the order in which they were held, each signed one as it was on that day. */
export async function storeReviews(
  cast: Stored,
  storing: Storing,
  reviews: readonly CastReview[],
): Promise<void> {
  let changes: PromiseChange[] = []
  const catchUp = async (day: number) => {
    for (const { apply } of changes.filter((change) => change.day <= day)) await apply()
    changes = changes.filter((change) => change.day > day)
  }
  for (const review of reviews) {
    const otherId = member(cast, review.with).ownerId
    const { id } = await storeReview(cast, storing, review)
    const made = { reviewId: id, otherId, day: review.revealed ?? 0 }
    changes = [...changes, ...(await storePromises(storing, made, review.promises))]
    if (review.signed === undefined) continue
    await catchUp(review.signed)
    await sign(storing, id, storing.at(review.signed, 90))
  }
  await catchUp(0)
}

async function storeReview(cast: Stored, storing: Storing, review: CastReview) {
  const { on, opened, revealed, signed, competencies, agenda, privateNotes } = review
  const { tx, ownerId, frameworkVersionId, planId } = storing
  const otherId = member(cast, review.with).ownerId
  const at = (day: number | undefined, minute: number) => (day === undefined ? null : storing.at(day, minute))
  const openedAt = at(opened, 15)
  const revealedAt = at(revealed, 10)
  const submitted = (side: (typeof sides)[number]) =>
    revealedAt ?? (review.submitted.includes(side) ? at(0, 5) : null)
  const row = await makeReview(tx, {
    ...{ ownerId, otherId, planId, frameworkVersionId, openedAt, revealedAt },
    otherKind: 'mentor',
    mentorshipId: storing.mentorshipId(review.with),
    state: stateOf(review),
    scheduledAt: storing.meetingAt(on),
    createdAt: storing.at(Math.min(opened ?? -14, 0) - 7, 30),
    ownerSubmittedAt: submitted('owner'),
    otherSubmittedAt: submitted('other'),
    ownerSignedAt: at(signed, 80),
    otherSignedAt: at(signed, 90),
    signedAt: at(signed, 90),
    sharedNotes: review.notes.trim(),
    competencies: Object.keys(competencies),
  })
  await storeRatings(storing, row.id, review)
  await makeAgenda(tx, { reviewId: row.id, createdAt: openedAt ?? row.createdAt }, agenda)
  for (const [side, text] of Object.entries(privateNotes))
    await makePrivateNote(tx, { reviewId: row.id, personId: side === 'owner' ? ownerId : otherId, text })
  const subject = { type: 'review', id: row.id } as const
  storing.happened('review.scheduled', subject, row.createdAt)
  if (openedAt) storing.happened('review.opened', subject, openedAt, otherId)
  if (revealedAt) storing.happened('review.revealed', subject, revealedAt)
  if (row.signedAt) storing.happened('review.signed', subject, row.signedAt, otherId)
  return row
}

function stateOf({ opened, revealed, signed }: CastReview): string {
  if (signed !== undefined) return 'signed'
  if (revealed !== undefined) return 'revealed'
  return opened === undefined ? 'scheduled' : 'preparing'
}

/** What both sides said, with what they came to; what the owner said of herself counts from the reveal on. */
async function storeRatings(
  storing: Storing,
  reviewId: string,
  { revealed, competencies }: CastReview,
): Promise<void> {
  const { tx, ownerId: subjectId, frameworkVersionId } = storing
  for (const [competencyKey, { agreed, why, ...said }] of Object.entries(competencies)) {
    for (const side of sides)
      if (said[side]) await makeReviewRating(tx, { reviewId, side, competencyKey, ...said[side] })
    if (revealed === undefined) continue
    const outcome = agreed === undefined ? { why: why ?? '' } : { level: agreed }
    await settle(tx, { reviewId, competencyKey }, outcome, storing.at(revealed, 60))
    if (!said.owner) continue
    const { sentence: note, ...given } = said.owner
    const ratedAt = storing.at(revealed, 10)
    await makeRatings(tx, [{ subjectId, frameworkVersionId, competencyKey, ...given, note, ratedAt }])
  }
}

/** Keeps a review as it stands at this point of the story, as its second signature does. */
async function sign({ tx }: Storing, id: string, signedAt: Date): Promise<void> {
  const review = await tx.review.findUniqueOrThrow({ where: { id } })
  const signed = { owner: review.ownerSignedAt ?? signedAt, other: signedAt }
  await freeze(tx, { ...review, otherKind: 'mentor' }, signed, signedAt)
}
