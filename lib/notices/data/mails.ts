import type { NoticeKind } from '@/lib/activity/types'
import type { Db, Prisma, Tx } from '@/lib/db/client'
import { claimHolds, mailKeeps } from '../rules/sending'

/** Why a mail will not be sent. */
export type LeftOut = 'unsubscribed' | 'too-old' | 'refused' | 'nothing-to-say'

/** A mail that was claimed. */
export type ClaimedMail = {
  id: string
  kind: NoticeKind
  subjectId: string
  /** where there is no person */
  address: string
  attempts: number
  person: ({ id: string; name: string; email: string; timeZone: string } & Wants) | null
}

type Wants = { mailsReviews: boolean; mailsPromises: boolean; mailsDigest: boolean }

/** Neither sent nor left out, and nobody holds a claim on it. */
function waiting(now: Date): Prisma.OutgoingMailWhereInput {
  const before = new Date(now.getTime() - claimHolds)
  return { sentAt: null, leftOut: null, OR: [{ claimedAt: null }, { claimedAt: { lte: before } }] }
}

/** Leaves out what has waited for too long. */
export async function leaveOutOld(tx: Tx, now: Date): Promise<void> {
  await tx.outgoingMail.updateMany({
    where: { ...waiting(now), at: { lt: new Date(now.getTime() - mailKeeps) } },
    data: { leftOut: 'too-old' satisfies LeftOut },
  })
}

/** The ids of mails that nobody is sending, the oldest first, at most `take`. */
export async function waitingMails(client: Db, now: Date, take: number): Promise<string[]> {
  const rows = await client.outgoingMail.findMany({
    where: waiting(now),
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true },
    take,
  })
  return rows.map(({ id }) => id)
}

/** Claims a mail for sending; null when somebody else was quicker. */
export async function claimMail(tx: Tx, id: string, now: Date): Promise<ClaimedMail | null> {
  const { count } = await tx.outgoingMail.updateMany({
    where: { id, ...waiting(now) },
    data: { claimedAt: now, attempts: { increment: 1 } },
  })
  if (count === 0) return null
  const row = await tx.outgoingMail.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ id: true, kind: true, subjectId: true, address: true, attempts: true },
      person: {
        select: {
          ...{ id: true, name: true, email: true, timeZone: true },
          ...{ mailsReviews: true, mailsPromises: true, mailsDigest: true },
        },
      },
    },
  })
  return { ...row, kind: row.kind as NoticeKind }
}

/** Notes that the server has taken a mail. */
export async function markSent(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.outgoingMail.updateMany({ where: { id }, data: { sentAt: now } })
}

/** Notes that a mail will not be sent, and why. */
export async function leaveOut(tx: Tx, id: string, why: LeftOut): Promise<void> {
  await tx.outgoingMail.updateMany({ where: { id, sentAt: null }, data: { leftOut: why } })
}

/** Lets a mail that was not taken wait until an instant: its claim is dated so that it ends then. */
export async function tryAgainAt(tx: Tx, id: string, instant: Date): Promise<void> {
  await tx.outgoingMail.updateMany({
    where: { id, sentAt: null },
    data: { claimedAt: new Date(instant.getTime() - claimHolds) },
  })
}
