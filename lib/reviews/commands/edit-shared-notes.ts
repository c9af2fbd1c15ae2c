import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { differs } from '@/lib/form-values'
import { findSharedNotes, updateSharedNotes } from '../data/review-talk'
import type { SharedNotes } from '../schema/talk'
import { type AfterTalk, afterTalk, appendReviewEvent } from './revealed-step'
import { reviewForStep } from './review-for-step'
import { touchReviews } from './touch-reviews'

/** Changes the notes that both write. Two who write at once are shown each other's text; neither is lost. */
export async function editSharedNotes(actor: Actor, { id, version, notes }: SharedNotes): Promise<AfterTalk> {
  return transaction(async (tx) => {
    const { review } = await reviewForStep(tx, actor, id, 'agree')
    authorise(actor, 'review.note', review)
    const { sharedNotes, notesVersion } = await findSharedNotes(tx, id)
    if (!differs(sharedNotes, notes)) return afterTalk(actor, id)
    const conflict = new Refusal('conflict', { theirs: { notes: sharedNotes }, version: notesVersion })
    if (notesVersion !== version) throw conflict
    if ((await updateSharedNotes(tx, { id, notesVersion }, notes)) === 0) throw conflict
    await touchReviews(tx, actor, { id })
    await appendReviewEvent(tx, actor, review, 'review.noted')
    return afterTalk(actor, id)
  })
}
