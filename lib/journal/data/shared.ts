import type { Sees } from '@/lib/auth/grant'
import type { Db } from '@/lib/db/client'
import { live } from './live'

/** The `where` of what somebody may see of a journal that is shown: nothing that is marked private, nothing before the first day. */
export function sharedEntries({ journalFrom }: Sees): {
  isPrivate: false
  AND?: { date: { gte: string } }[]
} {
  // not `date` itself, which the bounds of a page would take the place of
  return { isPrivate: false, ...(journalFrom !== null && { AND: [{ date: { gte: journalFrom } }] }) }
}

/** Whether an owner's entry is among those that somebody may see. One statement. */
export async function isEntryShown(
  client: Db,
  { ownerId, sees }: { ownerId: string; sees: Sees },
  id: string,
): Promise<boolean> {
  if (!sees.journal) return false
  return (await client.journalEntry.count({ where: { id, ownerId, ...live, ...sharedEntries(sees) } })) > 0
}
