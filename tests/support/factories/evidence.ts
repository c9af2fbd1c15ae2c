import { newToken, tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import type { Db, Prisma } from '@/lib/db/client'
import { newId } from '@/lib/ids'

type EvidenceWanted = {
  ownerId: string
  entryId: string
  createdAt?: Date
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

/** Stores somebody's confirmation of evidence, one that counts unless told otherwise; gives its row. */
export async function makeEndorsement(
  client: Db,
  wanted: {
    evidenceId: string
    endorserId?: string
    counts?: boolean
    guestName?: string
    linkId?: string
    saw?: string
    at?: Date
    withdrawnAt?: Date
  },
) {
  return client.endorsement.create({
    data: { id: newId(), counts: true, saw: 'I was there.', at: now(), requestId: newId(), ...wanted },
  })
}

/** Stores the mark that somebody had no opportunity to show an observable; gives its row. */
export async function makeNoOpportunity(
  client: Db,
  wanted: { ownerId: string; competencyKey: string; observableKey: string; reason?: string },
) {
  return client.noOpportunity.create({
    data: { id: newId(), reason: 'Nobody to hand over to.', markedAt: now(), ...wanted },
  })
}

/** Stores a link that asks for an endorsement, good for thirty days unless told otherwise; gives its token. */
export async function makeEndorsementLink(
  client: Db,
  wanted: { ownerId: string; evidenceId: string } & Partial<Prisma.EndorsementLinkUncheckedCreateInput>,
): Promise<string> {
  const token = newToken()
  const createdAt = now()
  await client.endorsementLink.create({
    data: {
      ...{ id: newId(), asked: 'Robin Reiter', tokenHash: tokenHash(token), createdAt, requestId: newId() },
      expiresAt: new Date(createdAt.getTime() + 30 * 86_400_000),
      ...wanted,
    },
  })
  return token
}
