import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { differs } from '@/lib/form-values'
import { addOwnNote, findOwnNote, updateOwnNote } from '../data/own-note'
import { findReview } from '../data/review-head'
import type { OwnNoteInput } from '../schema/talk'
import type { OwnNote } from '../types/revealed'
import { type AfterTalk, afterTalk } from './revealed-step'

/** Keeps one's own notes on a review, in whatever state that is; nobody else ever reads them, and nobody is told. */
export async function keepOwnNote(actor: Actor, { id, version, text }: OwnNoteInput): Promise<AfterTalk> {
  const { personId } = signedIn(actor)
  try {
    return await transaction(async (tx) => {
      const review = found(await findReview(tx, actor, id))
      authorise(actor, 'review.note', review)
      const note = await findOwnNote(tx, personId, id)
      if (!differs(note.text, text)) return afterTalk(actor, id)
      if (note.version !== version) throw conflict(note)
      if (version === 0) await addOwnNote(tx, personId, id, text)
      else if ((await updateOwnNote(tx, personId, { reviewId: id, version }, text)) === 0)
        throw conflict(note)
      return afterTalk(actor, id)
    })
  } catch (error) {
    // two windows kept their first notes at once
    if (!isUniqueViolation(error, ['reviewId', 'personId'])) throw error
    throw conflict(await transaction((tx) => findOwnNote(tx, personId, id)))
  }
}

function conflict({ text, version }: OwnNote): Refusal {
  return new Refusal('conflict', { theirs: { text }, version })
}
