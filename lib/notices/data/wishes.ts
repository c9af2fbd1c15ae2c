import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'

const columns = { reviews: 'mailsReviews', promises: 'mailsPromises', digest: 'mailsDigest' } as const

/** Ends the mails of a group to a person. A form of the settings that was drawn before is told of it. */
export async function endMailsTo(tx: Tx, personId: string, group: keyof typeof columns): Promise<void> {
  await tx.person.updateMany({
    where: { id: personId, [columns[group]]: true },
    data: { [columns[group]]: false, version: { increment: 1 } },
  })
}

/** Notes that an address without an account wants no invitations. */
export async function refuseAddress(tx: Tx, addressHash: string): Promise<void> {
  await tx.refusedAddress.upsert({ where: { addressHash }, update: {}, create: { addressHash, at: now() } })
}
