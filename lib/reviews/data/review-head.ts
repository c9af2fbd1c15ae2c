import type { Actor } from '@/lib/auth/actor'
import { now } from '@/lib/clock'
import type { Db, Prisma } from '@/lib/db/client'
import type { OtherKind, ReviewHead, ReviewState } from '../types/review'

/** The reviews that somebody takes part in; a guest, the one of the link, while that is good. */
export function takingPart(actor: Actor): Prisma.ReviewWhereInput {
  if (actor.kind === 'person') return { OR: [{ ownerId: actor.personId }, { otherId: actor.personId }] }
  if (actor.kind !== 'guest') return { id: { in: [] } }
  return { guestLinks: { some: { id: actor.linkId, revokedAt: null, expiresAt: { gt: now() } } } }
}

const person = { select: { name: true, timeZone: true } } as const

/** The columns of a head. Nothing that either side rated, noted or promised. */
const headColumns = {
  id: true,
  ownerId: true,
  owner: person,
  otherId: true,
  other: person,
  otherKind: true,
  guestName: true,
  mentorshipId: true,
  pairKey: true,
  planId: true,
  frameworkVersionId: true,
  state: true,
  scheduledAt: true,
  openedAt: true,
  ownerSubmittedAt: true,
  otherSubmittedAt: true,
  revealedAt: true,
  ownerSignedAt: true,
  otherSignedAt: true,
  signedAt: true,
  cancelledAt: true,
  cancelledById: true,
  cancelReason: true,
  version: true,
} as const satisfies Prisma.ReviewSelect

type HeadRow = Prisma.ReviewGetPayload<{ select: typeof headColumns }>

function headOf({ owner, other, guestName, ...row }: HeadRow): ReviewHead {
  return {
    ...row,
    ownerName: owner.name,
    ownerTimeZone: owner.timeZone,
    otherName: other?.name ?? (guestName || null),
    otherTimeZone: other?.timeZone ?? null,
    otherKind: row.otherKind as OtherKind,
    state: row.state as ReviewState,
  }
}

/** One review that the actor takes part in, or null. */
export async function findReview(client: Db, actor: Actor, id: string): Promise<ReviewHead | null> {
  const row = await client.review.findFirst({ where: { id, ...takingPart(actor) }, select: headColumns })
  if (!row) return null
  return { ...headOf(row), ...(actor.kind === 'guest' && { guestLinkId: actor.linkId }) }
}
