import { makeEndorsement, makeEvidence } from '@/tests/support/factories/evidence'
import { member, type Stored } from './store-together'
import type { Storing } from './storing'
import type { CastEvidence } from './together-schema'

/** Stores what somebody's entries are claimed to show, and what others said of that. */
export async function storeEvidence(cast: Stored, storing: Storing, claims: CastEvidence[]): Promise<void> {
  for (const { entry, day, shows, withdrawn, endorsed } of claims) {
    const [claimedAt, withdrawnAt] = [storing.at(day, 440), withdrawn && storing.at(withdrawn, 450)]
    const { id } = await makeEvidence(storing.tx, {
      ...{ ownerId: storing.ownerId, entryId: storing.entryId(entry), createdAt: claimedAt },
      ...(withdrawnAt && { withdrawnAt }),
      observables: Object.entries(shows).flatMap(([competencyKey, keys]) =>
        keys.map((observableKey) => ({ competencyKey, observableKey })),
      ),
    })
    const subject = { type: 'evidence', id } as const
    storing.happened('evidence.claimed', subject, claimedAt)
    for (const said of endorsed) await storeEndorsement(cast, storing, id, said)
    if (withdrawnAt) storing.happened('evidence.withdrawn', subject, withdrawnAt)
  }
}

async function storeEndorsement(
  cast: Stored,
  storing: Storing,
  evidenceId: string,
  { by, guest, day, saw, withdrawn }: CastEvidence['endorsed'][number],
): Promise<void> {
  const [at, withdrawnAt] = [storing.at(day, 460), withdrawn && storing.at(withdrawn, 470)]
  const endorserId = by && member(cast, by).ownerId
  await makeEndorsement(storing.tx, {
    ...{ evidenceId, counts: guest === undefined, saw, at },
    ...(endorserId && { endorserId }),
    ...(guest && { guestName: guest }),
    ...(withdrawnAt && { withdrawnAt }),
  })
  const subject = { type: 'evidence', id: evidenceId } as const
  storing.happened('evidence.endorsed', subject, at, endorserId)
  if (withdrawnAt) storing.happened('endorsement.withdrawn', subject, withdrawnAt, endorserId)
}
