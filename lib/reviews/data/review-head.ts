import { seesOf } from '@/lib/access/data/sights'
import type { Actor, Guest } from '@/lib/auth/actor'
import type { Sees } from '@/lib/auth/grant'
import { now } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { type ReviewRow, reviewRow } from '@/lib/db/review-rows'
import type { OtherKind, ReviewHead, ReviewState } from '../types/review'

const everything: Sees = { goals: true, skills: true, levels: true, journal: true, journalFrom: null }
const nothing: Sees = { goals: false, skills: false, levels: false, journal: false, journalFrom: null }

/** One review that the actor takes part in, or null. Nothing that either side rated, noted or promised. One statement. */
export async function findReview(client: Db, actor: Actor, id: string): Promise<ReviewHead | null> {
  if (actor.kind !== 'person' && actor.kind !== 'guest') return null
  const row = await reviewRow(client, id, actor, now())
  return row && headOf(row, actor)
}

/** The review that a guest's link leads to while it is good, or null. One statement. */
export async function reviewOfLink(client: Db, guest: Guest): Promise<ReviewHead | null> {
  const row = await reviewRow(client, null, guest, now())
  return row && headOf(row, guest)
}

function headOf(row: ReviewRow, actor: Actor): ReviewHead {
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
