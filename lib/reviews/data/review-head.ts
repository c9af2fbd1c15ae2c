import { seesOf } from '@/lib/access/data/sights'
import type { Actor, Guest } from '@/lib/auth/actor'
import type { Sees } from '@/lib/auth/grant'
import { now } from '@/lib/clock'
import type { Db, Prisma } from '@/lib/db/client'
import { reviewRow } from '@/lib/db/review-rows'
import type { OtherKind, ReviewHead, ReviewState } from '../types/review'

/** A guest's link while it is good. */
function goodLink(linkId: string): Prisma.GuestLinkWhereInput {
  return { id: linkId, revokedAt: null, expiresAt: { gt: now() } }
}

/**
 * The reviews that somebody takes part in: the owner's own; the other one's while the mentorship lasts, and what
 * both have signed for ever; a guest's, the one of the link, while that is good.
 */
export function takingPart(actor: Actor): Prisma.ReviewWhereInput {
  if (actor.kind === 'guest') return { guestLinks: { some: goodLink(actor.linkId) } }
  if (actor.kind !== 'person') return { id: { in: [] } }
  const { personId } = actor
  return {
    OR: [
      { ownerId: personId },
      { otherId: personId, OR: [{ state: 'signed' }, { mentorship: { endedAt: null } }] },
    ],
  }
}

const everything: Sees = { goals: true, skills: true, levels: true, journal: true, journalFrom: null }
const nothing: Sees = { goals: false, skills: false, levels: false, journal: false, journalFrom: null }

/** One review that the actor takes part in, or null. Nothing that either side rated, noted or promised. One statement. */
export async function findReview(client: Db, actor: Actor, id: string): Promise<ReviewHead | null> {
  if (actor.kind !== 'person' && actor.kind !== 'guest') return null
  const row = await reviewRow(client, id, actor, now())
  if (!row) return null
  const { personName, guestName, switches, guestLinkId, ...head } = row
  const isOwner = actor.kind === 'person' && row.ownerId === actor.personId
  return {
    ...head,
    otherName: personName ?? (guestName || null),
    otherKind: row.otherKind as OtherKind,
    state: row.state as ReviewState,
    sees: isOwner ? everything : switches ? seesOf(switches) : nothing,
    ...(guestLinkId !== null && { guestLinkId }),
  }
}

/** The review that a guest's link leads to while it is good, or null. Two statements. */
export async function reviewOfLink(client: Db, guest: Guest): Promise<ReviewHead | null> {
  const link = await client.guestLink.findUnique({ where: { id: guest.linkId }, select: { reviewId: true } })
  return link && findReview(client, guest, link.reviewId)
}
