import type { Db } from '@/lib/db/client'
import { doneEntryRows, recordsOf } from '@/lib/db/with-competencies'
import type { EntryKind } from '@/lib/journal/types'

/** An entry that is done and not in the bin; competencies are keys. */
export type DoneEntry = {
  id: string
  kind: EntryKind
  title: string
  date: string
  minutes: number | null
  competencies: string[]
}

/** What a person has done from a day on, the oldest first. One statement. */
export async function doneEntries(client: Db, ownerId: string, from: string): Promise<DoneEntry[]> {
  return recordsOf(await doneEntryRows(client, ownerId, from)).map(
    // kinds are written through the schema alone
    (entry) => ({ ...entry, kind: entry.kind as EntryKind }),
  )
}
