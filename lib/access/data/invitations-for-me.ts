import { calendarDay, now } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { invitationsToldOf } from '@/lib/db/invitation-rows'
import type { InvitationShown, MentorshipKind } from '../types'
import { seesOf } from './sights'

/** The invitations that somebody was told of and can answer, the newest first, at most 20. One statement. */
export async function invitationsFor(
  client: Db,
  personId: string,
  timeZone: string,
): Promise<InvitationShown[]> {
  const at = now()
  const rows = await invitationsToldOf(client, personId)
  return rows
    .filter(({ expiresAt }) => expiresAt > at)
    .map((row) => ({
      ...{ id: row.id, ownerId: row.ownerId, ownerName: row.ownerName },
      purpose: row.purpose,
      kind: row.kind as MentorshipKind,
      sees: seesOf(row),
      goodUntil: calendarDay(row.expiresAt, timeZone),
    }))
}
