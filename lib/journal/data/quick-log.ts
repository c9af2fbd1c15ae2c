import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'
import type { EntryKind } from '../types'
import { live } from './live'

/** The kind of the entry that was made last, or null. */
export async function kindOfNewestEntry(client: Db, scope: OwnerScope): Promise<EntryKind | null> {
  const row = await client.journalEntry.findFirst({
    where: { ...scope, ...live },
    orderBy: { id: 'desc' },
    select: { kind: true },
  })
  // kinds are written through the schema alone
  return (row?.kind as EntryKind | undefined) ?? null
}
