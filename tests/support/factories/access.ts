import { pairKey } from '@/lib/access/rules/pair-key'
import { now } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'

type MentorshipRow = {
  id: string
  kind: string
  since: Date
  endedAt: Date | null
  endedById: string | null
  seesGoals: boolean
  seesSkills: boolean
  seesLevels: boolean
  seesJournal: boolean
  journalFrom: string | null
  rhythmWeeks: number | null
}

/** Stores a mentorship that lasts and shows everything, unless told otherwise; gives its row. */
export async function makeMentorship(
  client: Db,
  { ownerId, counterpartId, ...wanted }: Partial<MentorshipRow> & { ownerId: string; counterpartId: string },
) {
  return client.mentorship.create({
    data: {
      id: newId(),
      ownerId,
      counterpartId,
      kind: 'mentor',
      activeKey: wanted.endedAt ? null : pairKey(ownerId, counterpartId),
      since: now(),
      seesGoals: true,
      seesSkills: true,
      seesLevels: true,
      seesJournal: true,
      ...wanted,
    },
  })
}
