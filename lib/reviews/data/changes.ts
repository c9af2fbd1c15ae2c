import type { Sees } from '@/lib/auth/grant'
import { calendarDay } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { changeRows } from '@/lib/db/review-change-rows'
import type { Change } from '../rules/proposed-competencies'

/**
 * What changed about an owner's competencies since the last review of two people, as far as a reader may know of it;
 * `sees` null: the owner, who knows of everything. Two statements.
 */
export async function changesSinceLastReview(
  client: Db,
  owner: { ownerId: string; timeZone: string; mentorshipId: string | null },
  sees: Sees | null,
): Promise<Change[]> {
  const last =
    owner.mentorshipId === null
      ? null
      : await client.review.findFirst({
          where: { ownerId: owner.ownerId, mentorshipId: owner.mentorshipId, state: 'signed' },
          orderBy: { signedAt: 'desc' },
          select: { signedAt: true },
        })
  const since = last?.signedAt ?? new Date(0)
  return changeRows(client, {
    ownerId: owner.ownerId,
    since,
    sinceOn: calendarDay(since, owner.timeZone),
    levels: sees?.levels ?? true,
    unrevealed: sees === null,
    goals: sees?.goals ?? true,
    journal: sees?.journal ?? true,
    privately: sees === null,
    journalFrom: sees?.journalFrom ?? '',
  })
}
