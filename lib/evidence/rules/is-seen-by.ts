import type { Sight } from '@/lib/access/types'

/** Whether an entry that is not private is among those that a mentorship lets somebody see; null: there is none. */
export function isSeenBy({ date }: { date: string }, sight: Pick<Sight, 'sees'> | null): boolean {
  if (sight === null || !sight.sees.journal) return false
  return sight.sees.journalFrom === null || date >= sight.sees.journalFrom
}
