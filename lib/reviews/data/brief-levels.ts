import { briefLevelRows } from '@/lib/db/brief-level-rows'
import type { Db } from '@/lib/db/client'
import { groundsOfRows } from '@/lib/evidence/data/grounds'
import { lastDayNotCounted } from '@/lib/evidence/rules/supported-level'
import type { ClaimedGrounds } from '@/lib/evidence/types'
import { currentLevels, plainLevels } from '@/lib/ratings/rules/current-levels'

/**
 * An owner's current levels by competency key as of an instant and as of now. `asOpened`: as others may see them, which
 * is what `levelsForOthers` gives. Beside them what the supported levels rest on as of a day of the owner's. One
 * statement, where that would take three.
 */
export async function briefLevels(
  client: Db,
  {
    timeZone,
    today,
    ...of
  }: { ownerId: string; timeZone: string; since: Date; today: string; asOpened: boolean },
): Promise<{ before: Record<string, number>; now: Record<string, number>; grounds: ClaimedGrounds[] }> {
  const { levels, grounds } = await briefLevelRows(client, { ...of, after: lastDayNotCounted(today) })
  const levelsAt = (when: 'before' | 'at') =>
    plainLevels(
      currentLevels(
        levels.flatMap(({ [when]: at, competencyKey, level, reviewId }) =>
          at === null ? [] : [{ competencyKey, level, reviewId, at }],
        ),
      ),
    )
  return { before: levelsAt('before'), now: levelsAt('at'), grounds: groundsOfRows(grounds, timeZone) }
}
