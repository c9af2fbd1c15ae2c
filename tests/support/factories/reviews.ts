import { pairKey } from '@/lib/access/rules/pair-key'
import { newToken, tokenHash } from '@/lib/auth/token'
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

/** Stores the points of an agenda in their order. */
export async function makeAgenda(
  client: Db,
  { reviewId, createdAt = now() }: { reviewId: string; createdAt?: Date },
  points: readonly { by: 'owner' | 'other'; text: string }[],
) {
  await client.agendaPoint.createMany({
    data: points.map(({ by: addedBy, text }, position) => ({
      ...{ id: newId(), reviewId, addedBy, text, position, createdAt, requestId: newId() },
    })),
  })
}

/** Stores what somebody notes on a review for nobody else. */
export async function makePrivateNote(
  client: Db,
  wanted: { reviewId: string; personId: string; text: string },
) {
  return client.privateNote.create({ data: wanted })
}

/** Stores what the two came to for a competency: the other's proposal, confirmed by the owner. */
export async function settle(
  client: Db,
  { reviewId, competencyKey }: { reviewId: string; competencyKey: string },
  outcome: { level: number } | { why: string },
  confirmedAt = now(),
) {
  await client.reviewCompetency.update({
    where: { reviewId_competencyKey: { reviewId, competencyKey } },
    data: {
      outcome: 'level' in outcome ? 'agreed' : 'not-agreed',
      ...outcome,
      proposedBy: 'other',
      confirmedAt,
    },
  })
}

/** Puts a promise off to another day; the days before stay. */
export async function putOff(
  client: Db,
  promiseId: string,
  { dueOn, setAt = now(), setBy = 'owner' }: { dueOn: string; setAt?: Date; setBy?: string },
) {
  await client.promiseDate.create({ data: { id: newId(), promiseId, dueOn, setAt, setBy } })
  await client.reviewPromise.update({
    where: { id: promiseId },
    data: { dueOn, version: { increment: 1 } },
  })
}

/** Closes a promise as kept. */
export async function keep(
  client: Db,
  promiseId: string,
  kept: { closedOn: string; closedAt?: Date; closedBy?: string },
) {
  await client.reviewPromise.update({
    where: { id: promiseId },
    data: { state: 'kept', closedAt: now(), closedBy: 'owner', ...kept, version: { increment: 1 } },
  })
}

/** Stores a link to a review for a guest, good for a week, that shows goals and levels; gives its token. */
export async function makeGuestLink(
  client: Db,
  wanted: { reviewId: string; ownerId: string } & Partial<Prisma.GuestLinkUncheckedCreateInput>,
): Promise<string> {
  const token = newToken()
  const createdAt = now()
  await client.guestLink.create({
    data: {
      ...{ id: newId(), tokenHash: tokenHash(token), createdAt, requestId: newId() },
      ...{ seesGoals: true, seesLevels: true, seesSkills: false, seesJournal: false },
      expiresAt: new Date(createdAt.getTime() + 7 * 86_400_000),
      ...wanted,
    },
  })
  return token
}
