import { now } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'

type Wanted = {
  ownerId: string
  authorId: string
  text?: string
  createdAt?: Date
} & ({ goalId: string; milestoneId?: string } | { entryId: string })

/** Stores a comment, of now unless told otherwise; gives its row. */
export async function makeComment(client: Db, wanted: Wanted) {
  return client.comment.create({
    data: { id: newId(), text: 'Well begun.', createdAt: now(), requestId: newId(), ...wanted },
  })
}
