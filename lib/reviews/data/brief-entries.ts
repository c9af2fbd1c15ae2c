import type { Sees } from '@/lib/auth/grant'
import { type BriefEntriesAsked, briefEntryRows } from '@/lib/db/brief-rows'
import type { Db } from '@/lib/db/client'
import { recordsOf } from '@/lib/db/with-competencies'
import type { EntryKind } from '@/lib/journal/types'
import type { BriefEntry } from '../types/brief'

/**
 * What an owner has done within some days and the certificates that run out, the oldest first, as far as a reader sees
 * the journal. One statement.
 */
export async function briefEntries(
  client: Db,
  asked: BriefEntriesAsked,
  { journalFrom }: Pick<Sees, 'journalFrom'>,
): Promise<BriefEntry[]> {
  const rows = await briefEntryRows(client, { ...asked, shownFrom: journalFrom ?? '' })
  // kinds are written through the schema alone
  return recordsOf(rows).map((entry) => ({ ...entry, kind: entry.kind as EntryKind }))
}
