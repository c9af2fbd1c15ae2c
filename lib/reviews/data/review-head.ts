import { seesOf } from '@/lib/access/data/sights'
import type { Actor } from '@/lib/auth/actor'
import type { Sees } from '@/lib/auth/grant'
import { now } from '@/lib/clock'
import type { Db, Prisma } from '@/lib/db/client'
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
  mentorship: {
    select: {
      endedAt: true,
      seesGoals: true,
      seesSkills: true,
      seesLevels: true,
      seesJournal: true,
      journalFrom: true,
    },
  },
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

function headOf({ owner, other, guestName, mentorship: _, ...row }: HeadRow, sees: Sees): ReviewHead {
  return {
    ...row,
    ownerName: owner.name,
    ownerTimeZone: owner.timeZone,
    otherName: other?.name ?? (guestName || null),
    otherTimeZone: other?.timeZone ?? null,
    otherKind: row.otherKind as OtherKind,
    state: row.state as ReviewState,
    sees,
  }
}

/** One review that the actor takes part in, or null. */
export async function findReview(client: Db, actor: Actor, id: string): Promise<ReviewHead | null> {
  const row = await client.review.findFirst({ where: { id, ...takingPart(actor) }, select: headColumns })
  if (!row) return null
  if (actor.kind === 'guest') {
    const link = await client.guestLink.findFirst({ where: goodLink(actor.linkId) })
    return link && { ...headOf(row, seesOf(link)), guestLinkId: link.id }
  }
  if (actor.kind === 'person' && row.ownerId === actor.personId) return headOf(row, everything)
  const { mentorship } = row
  return headOf(row, mentorship && mentorship.endedAt === null ? seesOf(mentorship) : nothing)
}
