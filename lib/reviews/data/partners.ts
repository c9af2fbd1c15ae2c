import type { MentorshipKind } from '@/lib/access/types'
import type { Db, Tx } from '@/lib/db/client'
import { partnerRows } from '@/lib/db/review-list-rows'
import type { Side } from '../types/review'

/** A mentorship that lasts, with what a next review is proposed from. */
export type PartnerRecord = {
  mentorshipId: string
  kind: MentorshipKind
  ownerId: string
  ownerTimeZone: string
  counterpartId: string
  otherTimeZone: string
  name: string
  side: Side
  rhythmWeeks: number | null
  /** whether one of the two has a review that is not signed yet */
  hasOpen: boolean
  /** the review of the two that was signed last */
  lastSigned: { id: string; scheduledAt: Date } | null
}

/** Everybody whom somebody can have a review with, on either side. One statement. */
export async function partnersOf(client: Db | Tx, personId: string): Promise<PartnerRecord[]> {
  const rows = await partnerRows(client as Db, personId)
  return rows.map(({ ownerName, otherName, lastSignedId, lastScheduledAt, ...row }) => {
    const side: Side = row.ownerId === personId ? 'owner' : 'other'
    return {
      ...row,
      kind: row.kind as MentorshipKind,
      side,
      name: side === 'owner' ? otherName : ownerName,
      lastSigned:
        lastSignedId !== null && lastScheduledAt !== null
          ? { id: lastSignedId, scheduledAt: lastScheduledAt }
          : null,
    }
  })
}
