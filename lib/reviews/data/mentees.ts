import type { MentorshipKind } from '@/lib/access/types'
import { calendarDay } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { type AttentionLimits, countMentees, type MenteeRow, menteeRows } from '@/lib/db/mentee-rows'
import type { Mentee } from '../types/mentees'
import type { ReviewState } from '../types/review'

type Page = { words: string; take: number; skip: number }

/** A page of the people whom a person mentors, with days in a zone, and how many there are in all. Two statements. */
export async function menteesOf(
  client: Db,
  { personId, timeZone }: { personId: string; timeZone: string },
  limits: AttentionLimits,
  page: Page,
): Promise<{ mentees: Mentee[]; count: number }> {
  const [rows, count] = await Promise.all([
    menteeRows(client, personId, limits, page),
    countMentees(client, personId, page.words),
  ])
  return { mentees: rows.map((row) => menteeOf(row, timeZone)), count }
}

function menteeOf({ review: due, ...row }: MenteeRow, timeZone: string): Mentee {
  return {
    mentorshipId: row.mentorshipId,
    ownerId: row.ownerId,
    name: row.name,
    kind: row.kind as MentorshipKind,
    review: due && {
      id: due.id,
      state: due.state as ReviewState,
      day: calendarDay(due.scheduledAt, timeZone),
      isSubmitted: due.isSubmitted,
    },
    rhythmPassed: row.rhythmPassed,
    promises: row.promises,
    evidence: row.evidence,
    isSilent: row.isSilent,
  }
}
