import type { Db } from '@/lib/db/client'
import { type MarkedRow, markedRows } from '@/lib/db/marked-rows'
import { recordsOf } from '@/lib/db/with-competencies'
import type { Marked } from '../types/over-time'

/**
 * The reviews that were signed, the endorsements that stand and the goals that were achieved from a day on, whatever
 * the plan, each the oldest first. `after` is the last instant before that day. One statement.
 */
export async function markedSince(
  client: Db,
  ownerId: string,
  { from, after, dayOf }: { from: string; after: Date; dayOf: (instant: Date) => string },
): Promise<Marked> {
  const records = recordsOf(await markedRows(client, ownerId, { from, after }))
  const day = ({ at, day }: Pick<MarkedRow, 'at' | 'day'>) => (at ? dayOf(at) : (day ?? ''))
  const of = (wanted: MarkedRow['kind']) => records.filter(({ kind }) => kind === wanted)
  return {
    goals: of('goal').map(({ id, title, competencies, ...at }) => ({
      ...{ id, title, competencies, closedOn: day(at) },
    })),
    reviews: of('review').map(({ id, name, competencies, ...at }) => ({
      ...{ id, name, competencies, day: day(at) },
    })),
    endorsements: of('endorsement').map(({ id, title, name, isGuest, entryId, competencies, ...at }) => ({
      ...{ id, title, name, isGuest, entryId: entryId ?? '', day: day(at) },
      competencies: [...new Set(competencies)],
    })),
  }
}
