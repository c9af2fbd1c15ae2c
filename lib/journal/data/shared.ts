import type { Sees } from '@/lib/auth/grant'

/** The `where` of what somebody may see of a journal that is shown: nothing that is marked private, nothing before the first day. */
export function sharedEntries({ journalFrom }: Sees): {
  isPrivate: false
  AND?: { date: { gte: string } }[]
} {
  // not `date` itself, which the bounds of a page would take the place of
  return { isPrivate: false, ...(journalFrom !== null && { AND: [{ date: { gte: journalFrom } }] }) }
}
