import type { Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'

/** Adds what somebody without an account saw, said through a link: it counts for nothing. Gives its id. */
export async function insertGuestEndorsement(
  tx: Tx,
  said: { evidenceId: string; linkId: string; guestName: string; saw: string; at: Date; requestId: string },
): Promise<string> {
  const id = newId()
  await tx.endorsement.create({
    data: { id, endorserId: null, counts: false, ...said },
    select: { id: true },
  })
  return id
}

/** What stands as said of evidence through a link, or null. */
export async function findSaid(
  tx: Tx,
  { evidenceId, linkId }: { evidenceId: string; linkId: string },
): Promise<{ id: string; guestName: string; saw: string; requestId: string } | null> {
  return tx.endorsement.findFirst({
    where: { evidenceId, linkId, withdrawnAt: null },
    select: { id: true, guestName: true, saw: true, requestId: true },
  })
}

/** Withdraws what stands as said of evidence through a link; says whether there was anything. */
export async function markSaidWithdrawn(
  tx: Tx,
  { evidenceId, linkId }: { evidenceId: string; linkId: string },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.endorsement.updateMany({
    where: { evidenceId, linkId, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
  return count > 0
}
