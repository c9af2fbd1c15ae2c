import { calendarDay } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { guestEvidenceRows } from '@/lib/db/guest-evidence-rows'
import type { EvidenceAsked } from '@/lib/evidence/types'
import type { EntryKind, EntryState } from '@/lib/journal/types'
import type { ReviewHead } from '../types/review'

/**
 * What an owner claims for the competencies of a review that a guest may see: of entries that are done, not private and
 * dated after a day, the newest first, with what the guest said of each. One statement.
 */
export async function guestEvidence(
  client: Db,
  { id: reviewId, ownerId, ownerTimeZone }: Pick<ReviewHead, 'id' | 'ownerId' | 'ownerTimeZone'>,
  { linkId, after }: { linkId: string; after: string },
): Promise<EvidenceAsked[]> {
  const claims = new Map<string, EvidenceAsked>()
  for (const row of await guestEvidenceRows(client, { ownerId, reviewId, linkId, after })) {
    const { evidenceId, title, startsOn, endsOn, link, guestName, saw, saidAt } = row
    const claim: EvidenceAsked = claims.get(evidenceId) ?? {
      evidenceId,
      // kinds and states are written through the schema alone
      entry: {
        ...{ title, startsOn, endsOn, link },
        ...{ kind: row.kind as EntryKind, state: row.state as EntryState },
      },
      observables: [],
      said: saidAt && { name: guestName ?? '', saw: saw ?? '', on: calendarDay(saidAt, ownerTimeZone) },
    }
    claim.observables.push({ competencyKey: row.competencyKey, observableKey: row.observableKey })
    claims.set(evidenceId, claim)
  }
  return [...claims.values()]
}
