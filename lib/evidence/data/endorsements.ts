import { calendarDay } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { givenEndorsementRows } from '@/lib/db/given-endorsement-rows'
import { newId } from '@/lib/ids'
import type { GivenEndorsement } from '../types'

/** Adds what somebody in a mentorship with the owner saw; gives its id. */
export async function insertEndorsement(
  tx: Tx,
  endorsement: {
    evidenceId: string
    endorserId: string
    counts: boolean
    saw: string
    at: Date
    requestId: string
  },
): Promise<string> {
  const id = newId()
  await tx.endorsement.create({ data: { id, ...endorsement } })
  return id
}

/** What an earlier submission of the same form said, or null. */
export async function findEndorsementByRequest(
  client: Db,
  evidenceId: string,
  endorserId: string,
  requestId: string,
): Promise<{ id: string; saw: string } | null> {
  return client.endorsement.findFirst({
    where: { evidenceId, endorserId, requestId },
    select: { id: true, saw: true },
  })
}

/** One's own endorsement, with whose evidence it is of, or null. */
export async function findOwnEndorsement(
  client: Db,
  endorserId: string,
  id: string,
): Promise<{ evidenceId: string; ownerId: string; entryId: string } | null> {
  const row = await client.endorsement.findFirst({
    where: { id, endorserId },
    select: { evidence: { select: { id: true, ownerId: true, entryId: true } } },
  })
  return row && { evidenceId: row.evidence.id, ownerId: row.evidence.ownerId, entryId: row.evidence.entryId }
}

/** Withdraws an endorsement that stands; says whether it did. */
export async function markEndorsementWithdrawn(
  tx: Tx,
  endorserId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.endorsement.updateMany({
    where: { id, endorserId, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
  return count > 0
}

/** What somebody has endorsed, the newest first, at most `take`; days in their zone. One statement. */
export async function endorsementsBy(
  client: Db,
  { endorserId, timeZone, take }: { endorserId: string; timeZone: string; take: number },
): Promise<GivenEndorsement[]> {
  const rows = await givenEndorsementRows(client, endorserId, take)
  return rows.map(({ at, withdrawnAt, ...row }) => ({
    ...row,
    on: calendarDay(at, timeZone),
    withdrawnOn: withdrawnAt && calendarDay(withdrawnAt, timeZone),
  }))
}
