import type { Db } from '@/lib/db/client'
import { type ListedReviewRow, openReviewRows, pastReviewRows } from '@/lib/db/review-list-rows'
import { nextThing } from '../rules/next-thing'
import type { ListedReview, ListPlace } from '../types/list'
import type { OtherKind, ReviewState, Side } from '../types/review'

/** The reviews of somebody that are not over, the earliest first. One statement. */
export async function openReviews(client: Db, personId: string, take: number): Promise<ListedReview[]> {
  return (await openReviewRows(client, personId, take)).map((row) => listedFor(row, personId))
}

/** The signed and cancelled ones before a place, the latest first. One statement. */
export async function pastReviews(
  client: Db,
  personId: string,
  take: number,
  before: ListPlace | null,
): Promise<ListedReview[]> {
  return (await pastReviewRows(client, personId, take, before)).map((row) => listedFor(row, personId))
}

function listedFor(row: ListedReviewRow, personId: string): ListedReview {
  const side: Side = row.ownerId === personId ? 'owner' : 'other'
  const state = row.state as ReviewState
  return {
    id: row.id,
    state,
    side,
    name: side === 'owner' ? (row.otherName ?? (row.guestName || null)) : row.ownerName,
    otherKind: row.otherKind as OtherKind,
    scheduledAt: row.scheduledAt,
    signedAt: row.signedAt,
    next: nextThing({ ...row, state }, side),
  }
}
