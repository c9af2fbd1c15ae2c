import type { Db } from '@/lib/db/client'
import { newestLevelRowsForOthers } from '@/lib/db/level-rows'
import { type CurrentLevels, currentLevels } from '@/lib/ratings/rules/current-levels'

/**
 * An owner's current levels as anybody else may see them now: the competencies of every review of that owner that is
 * being prepared as they were when it was opened (of several, the first), so that a self-rating given elsewhere
 * meanwhile says nothing. With `asOf`, as of that instant at the latest. One statement.
 */
export async function levelsForOthers(
  client: Db,
  ownerId: string,
  asOf: Date = new Date('9999-12-31T23:59:59.999Z'),
): Promise<CurrentLevels> {
  return currentLevels(await newestLevelRowsForOthers(client, ownerId, asOf))
}
