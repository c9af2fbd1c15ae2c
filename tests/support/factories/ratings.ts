import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { Confidence } from '@/lib/ratings/types'

type Wanted = {
  /** who is rated, and by whom: by oneself unless told otherwise */
  subjectId: string
  raterId?: string
  frameworkVersionId: string
  competencyKey: string
  level: number
  confidence?: Confidence
  note?: string
  ratedAt?: Date
  voidedAt?: Date | null
  voidReason?: string | null
}

/** Stores a rating, of oneself on 1 February 2027 unless told otherwise; gives its row. */
export async function makeRating(client: Db, wanted: Wanted) {
  return client.rating.create({ data: rowOf(wanted) })
}

/** Stores many ratings with one statement; gives their ids in order. */
export async function makeRatings(client: Db, wanted: readonly Wanted[]): Promise<string[]> {
  const rows = wanted.map(rowOf)
  await client.rating.createMany({ data: rows })
  return rows.map(({ id }) => id)
}

function rowOf(wanted: Wanted) {
  return {
    id: newId(),
    raterId: wanted.subjectId,
    confidence: 'medium',
    note: '',
    ratedAt: new Date('2027-02-01T12:00:00Z'),
    requestId: newId(),
    ...wanted,
  }
}
