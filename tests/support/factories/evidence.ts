import { now } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'

type EvidenceWanted = {
  ownerId: string
  entryId: string
  withdrawnAt?: Date
  observables?: { competencyKey: string; observableKey: string }[]
}

/** Stores the claim that an entry is evidence, not withdrawn unless told otherwise; gives its row. */
export async function makeEvidence(client: Db, { observables = [], ...wanted }: EvidenceWanted) {
  return client.evidence.create({
    data: {
      ...{ id: newId(), createdAt: now(), requestId: newId(), ...wanted },
      observables: { create: observables },
    },
  })
}

/** Stores somebody's confirmation of evidence; gives its row. */
export async function makeEndorsement(
  client: Db,
  wanted: { evidenceId: string; endorserId: string; saw?: string; withdrawnAt?: Date },
) {
  return client.endorsement.create({
    data: { id: newId(), counts: true, saw: 'I was there.', at: now(), requestId: newId(), ...wanted },
  })
}
