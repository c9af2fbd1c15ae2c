import { briefLevelRows } from '@/lib/db/brief-level-rows'
import type { Db } from '@/lib/db/client'
import { currentLevels, plainLevels } from '@/lib/ratings/rules/current-levels'

/**
 * An owner's current levels by competency key as of an instant and as of now. `asOpened`: as others may see them, which
 * is what `levelsForOthers` gives. One statement, where that would take two.
 */
export async function briefLevels(
  client: Db,
  of: { ownerId: string; since: Date; asOpened: boolean },
): Promise<{ before: Record<string, number>; now: Record<string, number> }> {
  const rows = await briefLevelRows(client, of)
  const levelsAt = (when: 'before' | 'at') =>
    plainLevels(
      currentLevels(
        rows.flatMap(({ [when]: at, competencyKey, level, reviewId }) =>
          at === null ? [] : [{ competencyKey, level, reviewId, at }],
        ),
      ),
    )
  return { before: levelsAt('before'), now: levelsAt('at') }
}
