import type { Sees } from '@/lib/auth/grant'
import type { Db } from '@/lib/db/client'
import { sightRow } from '@/lib/db/sight-rows'
import type { MentorshipKind, Sight } from '../types'

type Switches = { seesGoals: boolean; seesSkills: boolean; seesLevels: boolean; seesJournal: boolean }

/** The switches of a stored grant as the policy takes them. */
export function seesOf(row: Switches & { journalFrom?: string | null }): Sees {
  const { seesGoals, seesSkills, seesLevels, seesJournal, journalFrom = null } = row
  return { goals: seesGoals, skills: seesSkills, levels: seesLevels, journal: seesJournal, journalFrom }
}

/** What a person may see of an owner's things now; null where no mentorship lasts. One statement. */
export async function findSight(client: Db, personId: string, ownerId: string): Promise<Sight | null> {
  const row = await sightRow(client, personId, ownerId)
  if (!row) return null
  return {
    ownerId,
    ownerName: row.ownerName,
    ownerTimeZone: row.ownerTimeZone,
    mentorshipId: row.id,
    kind: row.kind as MentorshipKind,
    since: row.since,
    sees: seesOf(row),
    scope: { ownerId },
  }
}
