import { type CalibrationRow, calibrationRows } from '@/lib/db/calibration-rows'
import type { Db } from '@/lib/db/client'
import { versionsById } from '@/lib/framework/data'
import type { FrameworkVersion } from '@/lib/framework/types'

export type CalibrationRecord = Omit<CalibrationRow, 'frameworkVersionId'> & { version: FrameworkVersion }

/**
 * The newest revealed pairs of ratings of an owner and each other rater, the newest first, by framework version;
 * `readerId` null: all of the owner's own, else only those of this other one. Two statements at most.
 */
export async function ratedPairs(
  client: Db,
  ownerId: string,
  readerId: string | null,
): Promise<CalibrationRecord[]> {
  const rows = await calibrationRows(client, ownerId, readerId)
  const versions = await versionsById(
    client,
    rows.map(({ frameworkVersionId }) => frameworkVersionId),
  )
  return rows.flatMap(({ frameworkVersionId, ...row }) => {
    const version = versions.get(frameworkVersionId)
    return version ? [{ ...row, version }] : []
  })
}

/** What an owner is called by somebody who takes part in one of the owner's reviews, or null. One statement. */
export async function ownerReviewedBy(client: Db, ownerId: string, otherId: string): Promise<string | null> {
  const row = await client.person.findFirst({
    where: {
      id: ownerId,
      reviews: {
        some: { otherId, OR: [{ state: 'signed' }, { mentorship: { endedAt: null } }] },
      },
    },
    select: { name: true },
  })
  return row?.name ?? null
}
