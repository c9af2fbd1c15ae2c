import type { Db, Tx } from '@/lib/db/client'
import { freeze } from '@/lib/reviews/commands/freeze'
import type { OtherKind } from '@/lib/reviews/types/review'
import { makeReview, makeReviewRating, settle } from './reviews'

type For = {
  ownerId: string
  otherId: string
  mentorshipId: string
  planId: string
  frameworkVersionId: string
}

type When = { at: Date; signed?: boolean }

/**
 * Stores a review of two competencies that both rated at an instant: revealed, with the other side's proposal for the
 * second, or signed an hour later; gives its id.
 */
export async function makeTalkedOver(client: Db, of: For, { at, signed = false }: When): Promise<string> {
  const later = new Date(at.getTime() + 3_600_000)
  const review = await makeReview(client, {
    ...of,
    ...{ state: 'revealed', scheduledAt: at, createdAt: at, openedAt: at, revealedAt: at },
    ...{
      ownerSubmittedAt: at,
      otherSubmittedAt: at,
      sharedNotes: 'We look at *delegation* again in summer.',
    },
    competencies: ['delegation', 'project-coordination'],
  })
  const rated = { reviewId: review.id, competencyKey: 'delegation' }
  const proposed = { reviewId: review.id, competencyKey: 'project-coordination' }
  await makeReviewRating(client, {
    ...{ ...rated, side: 'owner', level: 3, sentence: 'Two projects are handed over.' },
  })
  await makeReviewRating(client, {
    ...{ ...rated, side: 'other', level: 2, sentence: 'One of them came back.' },
  })
  await makeReviewRating(client, { ...proposed, side: 'owner', level: 2 })
  await makeReviewRating(client, { ...proposed, side: 'other', level: 3 })
  await client.reviewCompetency.update({
    where: { reviewId_competencyKey: proposed },
    data: { outcome: 'agreed', level: 3, proposedBy: 'other' },
  })
  if (!signed) return review.id
  await settle(client, rated, { why: 'We wait for the second project.' }, later)
  // nobody else writes here
  await freeze(
    client as Tx,
    { ...review, otherKind: review.otherKind as OtherKind },
    { owner: later, other: later },
    later,
  )
  await client.review.update({
    where: { id: review.id },
    data: { state: 'signed', ownerSignedAt: later, otherSignedAt: later, signedAt: later },
  })
  return review.id
}
