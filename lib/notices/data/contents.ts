import type { Db } from '@/lib/db/client'
import { toCome } from './due'

/** An invitation that still waits for an answer, with who asks; null where it does not. */
export function findWaitingInvitation(client: Db, id: string, now: Date) {
  return client.invitation.findFirst({
    where: { id, revokedAt: null, declinedAt: null, mentorshipId: null, expiresAt: { gt: now } },
    select: { id: true, kind: true, owner: { select: { name: true } } },
  })
}

const reviewColumns = {
  id: true,
  scheduledAt: true,
  ownerId: true,
  otherKind: true,
  guestName: true,
  owner: { select: { name: true } },
  other: { select: { name: true } },
} as const

/** A review that is still to come, with the names of the two; null where it is not any more. */
export function findReviewToCome(client: Db, id: string, now: Date) {
  return client.review.findFirst({
    where: { id, ...toCome, scheduledAt: { gt: now } },
    select: reviewColumns,
  })
}

/** A review that is being prepared or was revealed, with the names of the two; null where it is neither any more. */
export function findSubmittedReview(client: Db, id: string) {
  return client.review.findFirst({
    where: { id, OR: toCome.OR, state: { in: ['preparing', 'revealed'] } },
    select: reviewColumns,
  })
}

/** An open promise, with the names of the two; null where it is not open any more. */
export function findOpenPromise(client: Db, id: string) {
  return client.reviewPromise.findFirst({
    where: { id, state: 'open' },
    select: {
      ...{ id: true, what: true, dueOn: true, ownerId: true, otherId: true, madeBy: true },
      owner: { select: { name: true } },
      other: { select: { name: true } },
    },
  })
}

/** Whether an address wants no invitations. */
export async function isAddressRefused(client: Db, addressHash: string): Promise<boolean> {
  return (await client.refusedAddress.findUnique({ where: { addressHash } })) !== null
}

const columns = { title: true, dueOn: true } as const
const first = { dueOn: 'asc' } as const
const second = { id: 'asc' } as const
/** How many of each a digest names. */
const named = 20

/** What is due for a person from a day to another: the goals and milestones of the active plan, and promises. */
export async function dueBetween(client: Db, personId: string, from: string, to: string) {
  const dueOn = { gte: from, lte: to }
  const ofPlan = { ownerId: personId, state: 'open', plan: { activeKey: personId } }
  const [goals, milestones, promises] = await Promise.all([
    client.goal.findMany({
      where: { ...ofPlan, dueOn },
      select: columns,
      orderBy: [first, second],
      take: named,
    }),
    client.milestone.findMany({
      where: { goal: ofPlan, completedOn: null, dueOn },
      select: columns,
      orderBy: [first, second],
      take: named,
    }),
    client.reviewPromise.findMany({
      where: {
        ...{ state: 'open', dueOn },
        OR: [
          { ownerId: personId, madeBy: 'owner' },
          { otherId: personId, madeBy: 'other' },
        ],
      },
      select: { what: true, dueOn: true },
      orderBy: [first, second],
      take: named,
    }),
  ])
  return { goals, milestones, promises: promises.map(({ what, dueOn }) => ({ title: what, dueOn })) }
}

/** The reviews of a person that are to come between two instants, with the names of the two. */
export function reviewsBetween(client: Db, personId: string, after: Date, upTo: Date) {
  return client.review.findMany({
    where: {
      AND: [{ OR: toCome.OR }, { OR: [{ ownerId: personId }, { otherId: personId }] }],
      ...{ state: toCome.state, scheduledAt: { gt: after, lte: upTo } },
    },
    select: reviewColumns,
    orderBy: [{ scheduledAt: 'asc' }, { id: 'asc' }],
    take: named,
  })
}

/** How many notices a person has not read. */
export function countUnread(client: Db, personId: string): Promise<number> {
  return client.notice.count({ where: { personId, readAt: null } })
}
