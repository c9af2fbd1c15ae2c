import type { Db } from '@/lib/db/client'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { piecesByCompetency } from '../rules/pieces'
import { lastDayNotCounted } from '../rules/supported-level'
import { supportedLevels } from '../rules/supported-levels'
import type { SupportedInSight } from '../types'
import { claimedGrounds } from './grounds'

/**
 * An owner's supported levels as of one of the owner's days, as others may see them: the figures and how many entries
 * they rest on, nothing of any entry. One statement.
 */
export async function supportedForOthers(
  client: Db,
  { ownerId, ownerTimeZone, asOf }: { ownerId: string; ownerTimeZone: string; asOf: string },
  framework: FrameworkDefinition,
): Promise<SupportedInSight> {
  const after = lastDayNotCounted(asOf)
  const grounds = await claimedGrounds(client, { ownerId, timeZone: ownerTimeZone, after })
  return {
    levels: supportedLevels(framework, grounds, asOf),
    pieces: piecesByCompetency(grounds, asOf),
  }
}
