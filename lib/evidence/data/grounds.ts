import { calendarDay } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { type GroundsRow, groundsRows } from '@/lib/db/grounds-rows'
import type { ClaimedGrounds } from '../types'

/**
 * What was claimed as evidence of somebody's done entries dated after a day, the oldest first, withdrawn or not; days
 * in their zone. Private entries are among it. One statement.
 */
export async function claimedGrounds(
  client: Db,
  { ownerId, timeZone, after }: { ownerId: string; timeZone: string; after: string },
): Promise<ClaimedGrounds[]> {
  return groundsOfRows(await groundsRows(client, ownerId, after), timeZone)
}

/** Rows put together, one for each claim; days in a zone. */
export function groundsOfRows(rows: readonly GroundsRow[], timeZone: string): ClaimedGrounds[] {
  const day = (at: Date | null) => at && calendarDay(at, timeZone)
  const claims = new Map<string, ClaimedGrounds>()
  for (const { row, evidenceId, entryId, date, isPrivate, withdrawnAt, ...of } of rows) {
    if (row !== 'observable' || of.competencyKey === null || of.observableKey === null) continue
    const claim = claims.get(evidenceId) ?? {
      ...{ evidenceId, entryId, date, isPrivate, withdrawnOn: day(withdrawnAt) },
      ...{ observables: [], endorsements: [] },
    }
    claim.observables.push({ competencyKey: of.competencyKey, observableKey: of.observableKey })
    claims.set(evidenceId, claim)
  }
  for (const { row, evidenceId, at, withdrawnAt } of rows)
    if (row === 'endorsement')
      claims
        .get(evidenceId)
        ?.endorsements.push({ on: calendarDay(at, timeZone), withdrawnOn: day(withdrawnAt) })
  return [...claims.values()]
}
