import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'
import { live } from '@/lib/journal/data/live'
import type { UpcomingEntry } from '../types/home'

type Days = { from: string; to: string }

/**
 * Entries that are planned for some days, and certificates whose last day lies within others; those planned for the
 * earliest day first. At most `take`, in one statement.
 */
export async function upcomingEntries(
  client: Db,
  scope: OwnerScope,
  { planned, expiring }: { planned: Days; expiring: Days },
  take: number,
): Promise<UpcomingEntry[]> {
  const plannedFor = { gte: planned.from, lte: planned.to }
  const rows = await client.journalEntry.findMany({
    where: {
      ...scope,
      ...live,
      OR: [
        { state: 'planned', date: plannedFor },
        { state: 'planned', startsOn: plannedFor },
        { state: 'planned', startsOn: { lt: planned.from }, endsOn: { gt: planned.to } },
        { kind: 'certification', state: 'done', expiresOn: { gte: expiring.from, lte: expiring.to } },
      ],
    },
    select: { id: true, kind: true, title: true, state: true, startsOn: true, date: true, expiresOn: true },
    orderBy: [{ date: 'asc' }, { id: 'asc' }],
    take,
  })
  // kinds and states are written through the schema alone
  return rows as UpcomingEntry[]
}
