import { calendarDay } from '@/lib/clock'
import { type BriefTermsRow, briefTermsRows } from '@/lib/db/brief-rows'
import type { Db } from '@/lib/db/client'
import type { StoredOpenPromise } from '../rules/open-promise'
import type { ReviewHead, Side } from '../types/review'

type BriefTerms = Omit<BriefTermsRow, 'promise'> & { promises: StoredOpenPromise[] }

/**
 * What a review's brief is measured by: the plan's start and role, and when the two last signed; with every promise of
 * theirs that is still open, whoever's plan it is about. Null where the plan is gone. One statement.
 */
export async function briefTerms(
  client: Db,
  { id, ownerId, ownerTimeZone, planId, pairKey }: ReviewHead,
): Promise<BriefTerms | null> {
  const rows = await briefTermsRows(client, { reviewId: id, ownerId, planId, pairKey })
  const [first] = rows
  if (!first) return null
  const { promise: _, ...terms } = first
  return {
    ...terms,
    promises: rows.flatMap(({ promise }) => {
      if (!promise) return []
      const { createdAt, madeBy, ...stored } = promise
      // sides are written by commands alone
      return [{ ...stored, madeBy: madeBy as Side, madeOn: calendarDay(createdAt, ownerTimeZone) }]
    }),
  }
}
