import { pairKey } from '@/lib/access/rules/pair-key'
import { now } from '@/lib/clock'
import type { Db, Prisma } from '@/lib/db/client'
import { newId } from '@/lib/ids'

type Wanted = Partial<Omit<Prisma.ReviewUncheckedCreateInput, 'competencies' | 'ratings'>> & {
  ownerId: string
  otherId: string | null
  planId: string
  frameworkVersionId: string
  /** the keys of what it rates, in order */
  competencies?: string[]
}

/** Stores a review, scheduled for now with a mentor unless told otherwise; gives its row. */
export async function makeReview(client: Db, { competencies = [], ...wanted }: Wanted) {
  const id = wanted.id ?? newId()
  return client.review.create({
    data: {
      otherKind: wanted.otherId === null ? 'guest' : 'mentor',
      pairKey: wanted.otherId === null ? `guest:${id}` : pairKey(wanted.ownerId, wanted.otherId),
      state: 'scheduled',
      scheduledAt: now(),
      createdAt: now(),
      requestId: newId(),
      ...wanted,
      id,
      competencies: {
        create: competencies.map((competencyKey, position) => ({ competencyKey, position })),
      },
    },
  })
}

/** Stores what one side says of one competency of a review. */
export async function makeReviewRating(
  client: Db,
  wanted: { reviewId: string; side: 'owner' | 'other'; competencyKey: string; level: number | null } & {
    confidence?: string
    sentence?: string
  },
) {
  return client.reviewRating.create({
    data: { id: newId(), confidence: 'medium', sentence: '', updatedAt: now(), ...wanted },
  })
}

type PromiseWanted = Partial<Omit<Prisma.ReviewPromiseUncheckedCreateInput, 'dates'>> & {
  ownerId: string
  otherId: string
}

/** Stores a promise of the owner's, open and due on 30 June 2027 unless told otherwise; gives its row. */
export async function makePromise(client: Db, wanted: PromiseWanted) {
  const { dueOn = '2027-06-30', createdAt = now(), madeBy = 'owner' } = wanted
  return client.reviewPromise.create({
    data: {
      id: newId(),
      pairKey: pairKey(wanted.ownerId, wanted.otherId),
      what: 'Hand the weekly stand-up over.',
      state: 'open',
      requestId: newId(),
      ...wanted,
      dueOn,
      createdAt,
      madeBy,
      dates: { create: { id: newId(), dueOn, setAt: createdAt, setBy: madeBy } },
    },
  })
}
