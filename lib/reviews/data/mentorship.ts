import { seesOf } from '@/lib/access/data/sights'
import type { Sees } from '@/lib/auth/grant'
import type { Db, Tx } from '@/lib/db/client'
import type { OtherKind } from '../types/review'

/** A mentorship that lasts, as scheduling needs it. */
export type LastingMentorship = {
  id: string
  kind: OtherKind
  ownerId: string
  ownerName: string
  ownerTimeZone: string
  otherId: string
  otherName: string
  rhythmWeeks: number | null
  sees: Sees
}

const person = { select: { name: true, timeZone: true } } as const

/** A mentorship that lasts and that somebody is in, on either side; else null. */
export async function findLasting(
  client: Db,
  personId: string,
  id: string,
): Promise<LastingMentorship | null> {
  const row = await client.mentorship.findFirst({
    where: { id, endedAt: null, OR: [{ ownerId: personId }, { counterpartId: personId }] },
    include: { owner: person, counterpart: person },
  })
  if (!row) return null
  return {
    id,
    kind: row.kind as OtherKind,
    ownerId: row.ownerId,
    ownerName: row.owner.name,
    ownerTimeZone: row.owner.timeZone,
    otherId: row.counterpartId,
    otherName: row.counterpart.name,
    rhythmWeeks: row.rhythmWeeks,
    sees: seesOf(row),
  }
}

/** Keeps how often the two want to meet. */
export async function setRhythm(tx: Tx, id: string, rhythmWeeks: number | null): Promise<void> {
  await tx.mentorship.updateMany({ where: { id, endedAt: null }, data: { rhythmWeeks } })
}
