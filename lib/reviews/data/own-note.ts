import type { Db, Tx } from '@/lib/db/client'
import { leftNoteRows } from '@/lib/db/left-note-rows'
import type { OwnNote } from '../types/revealed'

/** A person's own notes on a review; nobody else's are ever read. Version 0: none were kept. */
export async function findOwnNote(client: Db, personId: string, reviewId: string): Promise<OwnNote> {
  const note = await client.privateNote.findFirst({
    where: { reviewId, personId },
    select: { text: true, version: true },
  })
  return note ?? { text: '', version: 0 }
}

/** Keeps a person's first notes on a review. */
export async function addOwnNote(tx: Tx, personId: string, reviewId: string, text: string): Promise<void> {
  await tx.privateNote.create({ data: { reviewId, personId, text } })
}

/** Writes a person's own notes unless another window was first; gives how many rows that changed. */
export async function updateOwnNote(
  tx: Tx,
  personId: string,
  { reviewId, version }: { reviewId: string; version: number },
  text: string,
): Promise<number> {
  const { count } = await tx.privateNote.updateMany({
    where: { reviewId, personId, version },
    data: { text, version: version + 1 },
  })
  return count
}

/** What a person noted on reviews that this person sees no longer, the newest first. One statement. */
export function leftNotes(client: Db, personId: string): Promise<{ reviewId: string; text: string }[]> {
  return leftNoteRows(client, personId)
}
