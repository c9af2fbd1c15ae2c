'use server'

import { defineAction } from '@/lib/action'
import { confirmOutcome } from '@/lib/reviews/commands/confirm-outcome'
import { editSharedNotes } from '@/lib/reviews/commands/edit-shared-notes'
import { keepOwnNote } from '@/lib/reviews/commands/keep-own-note'
import { proposeOutcome } from '@/lib/reviews/commands/propose-outcome'
import { signReview } from '@/lib/reviews/commands/sign-review'
import { talkMessages as messages } from '@/lib/reviews/messages/talk'
import {
  confirmOutcomeSchema,
  ownNoteSchema,
  proposeOutcomeSchema,
  sharedNotesSchema,
  signReviewSchema,
} from '@/lib/reviews/schema/talk'
import { routes } from '@/lib/routes'

export const proposeOutcomeAction = defineAction({
  schema: proposeOutcomeSchema,
  run: proposeOutcome,
  after: ({ id, asGuest }, { competencyKey }) => goOn(id, asGuest, `outcome-${competencyKey}`),
  messages,
})

export const confirmOutcomeAction = defineAction({
  schema: confirmOutcomeSchema,
  run: confirmOutcome,
  after: ({ id, asGuest }, { competencyKey }) => goOn(id, asGuest, `outcome-${competencyKey}`),
  messages,
})

export const editSharedNotesAction = defineAction({
  schema: sharedNotesSchema,
  run: editSharedNotes,
  after: ({ id, asGuest }) => goOn(id, asGuest, 'notes'),
  messages,
})

export const keepOwnNoteAction = defineAction({
  schema: ownNoteSchema,
  run: keepOwnNote,
  after: ({ id, asGuest }) => goOn(id, asGuest, 'own-notes'),
  messages,
})

export const signReviewAction = defineAction({
  schema: signReviewSchema,
  run: signReview,
  after: ({ id, asGuest }) => goOn(id, asGuest),
  messages,
})

function goOn(id: string, asGuest: boolean, part?: string) {
  return { redirect: asGuest ? routes.guestReview() : routes.review(id, part), inPlace: true }
}
