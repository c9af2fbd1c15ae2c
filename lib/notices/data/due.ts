import { mailedNotices, type NewNotice } from '@/lib/activity/types'
import { now } from '@/lib/clock'
import type { Db, Prisma, Tx } from '@/lib/db/client'
import { insertOccasionRows } from '@/lib/db/occasion-rows'
import { newId } from '@/lib/ids'

const zone = { select: { timeZone: true } } as const

/** Reviews that are still to come, of two people who still work together, or of a guest. */
export const toCome = {
  state: { in: ['scheduled', 'preparing'] },
  OR: [{ mentorship: { endedAt: null } }, { otherKind: 'guest' }],
} satisfies Prisma.ReviewWhereInput

/** The reviews to come after an instant and up to another, with the time zones of their people. */
export function reviewsToCome(client: Db, after: Date, upTo: Date) {
  return client.review.findMany({
    where: { ...toCome, scheduledAt: { gt: after, lte: upTo } },
    select: { id: true, ownerId: true, otherId: true, scheduledAt: true, owner: zone, other: zone },
  })
}

/** The open promises that are due on one of some days, with the time zones of the two. */
export function promisesDueOn(client: Db, days: readonly string[]) {
  return client.reviewPromise.findMany({
    where: { state: 'open', dueOn: { in: [...days] } },
    select: { id: true, ownerId: true, otherId: true, madeBy: true, dueOn: true, owner: zone, other: zone },
  })
}

/** Who asked for a weekly digest. */
export function digestReaders(client: Db) {
  return client.person.findMany({ where: { mailsDigest: true }, select: { id: true, timeZone: true } })
}

/** Those of some occasions that nobody has told of yet. */
export async function untold(client: Db, occasions: readonly string[]): Promise<Set<string>> {
  const open = new Set(occasions)
  for (let from = 0; from < occasions.length; from += 500) {
    const told = await client.notice.findMany({
      where: { occasion: { in: occasions.slice(from, from + 500) } },
      select: { occasion: true },
    })
    for (const { occasion } of told) open.delete(occasion)
  }
  return open
}

/** Tells of occasions that somebody else may be telling of at the same moment; whoever comes second changes nothing. */
export async function tellOnce(
  tx: Tx,
  notices: readonly { occasion: string; notice: NewNotice }[],
): Promise<void> {
  const at = now()
  const rows = notices.map(({ occasion, notice: { personId, kind, ownerId, actorId, subjectId } }) => ({
    ...{ id: newId(), occasion, personId, kind, ownerId, actorId, subjectId, at },
  }))
  const mails = rows
    .filter(({ kind }) => mailedNotices.includes(kind))
    .map(({ occasion, personId, kind, subjectId }) => ({
      ...{ id: newId(), occasion, kind, personId, subjectId, at },
    }))
  await insertOccasionRows(tx, rows, mails)
}
