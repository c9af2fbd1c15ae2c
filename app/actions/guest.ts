'use server'

import { defineAction } from '@/lib/action'
import { currentGuest, heldGuestSecret, setGuestCookie } from '@/lib/auth/guest-session'
import { currentActor } from '@/lib/auth/session'
import { messages as evidenceMessages } from '@/lib/evidence/messages'
import { siteOrigin } from '@/lib/origin'
import { confirmOutcome } from '@/lib/reviews/commands/confirm-outcome'
import { endorseAsGuest } from '@/lib/reviews/commands/endorse-as-guest'
import { makeGuestLink } from '@/lib/reviews/commands/make-guest-link'
import { openGuestLink } from '@/lib/reviews/commands/open-guest-link'
import { proposeOutcome } from '@/lib/reviews/commands/propose-outcome'
import { revokeGuestLink } from '@/lib/reviews/commands/revoke-guest-link'
import { saveDraft } from '@/lib/reviews/commands/save-draft'
import { signReview } from '@/lib/reviews/commands/sign-review'
import { submitRatings } from '@/lib/reviews/commands/submit-ratings'
import { withdrawAsGuest } from '@/lib/reviews/commands/withdraw-as-guest'
import { guestMessages } from '@/lib/reviews/messages/guest'
import { reviewMessages } from '@/lib/reviews/messages/refusals'
import { talkMessages } from '@/lib/reviews/messages/talk'
import {
  endorseAsGuestInput,
  guestRatingsSchema,
  makeGuestLinkInput,
  openGuestLinkInput,
  revokeGuestLinkInput,
  withdrawAsGuestInput,
} from '@/lib/reviews/schema/guest'
import { confirmOutcomeSchema, proposeOutcomeSchema, signReviewSchema } from '@/lib/reviews/schema/talk'
import { routes } from '@/lib/routes'

const messages = { ...evidenceMessages, ...reviewMessages, ...talkMessages, ...guestMessages }

export const makeGuestLinkAction = defineAction({
  schema: makeGuestLinkInput,
  run: makeGuestLink,
  after: async ({ token }) =>
    token === null
      ? { message: 'This link was made before and shown once. Make a new one if it was lost.' }
      : {
          message: 'The link is made. It is shown this once: hand it over now.',
          link: `${await siteOrigin()}${routes.guest(token)}`,
        },
  messages,
})

export const revokeGuestLinkAction = defineAction({
  schema: revokeGuestLinkInput,
  run: revokeGuestLink,
  after: () => ({ message: 'The link is taken back.' }),
  messages,
})

export const openGuestLinkAction = defineAction({
  schema: openGuestLinkInput,
  run: async (actor, input) => openGuestLink(actor, input, await heldGuestSecret()),
  after: async ({ secret }) => {
    if (secret !== null) await setGuestCookie(secret)
    return { redirect: routes.guestReview() }
  },
  messages,
})

// what a guest does in the review: the same commands, for whoever holds the link

export const guestRateAction = defineAction({
  actor: currentGuest,
  schema: guestRatingsSchema,
  run: async (actor, { step, ...input }) =>
    step === 'submit'
      ? { ...(await submitRatings(actor, input)), isDraft: false }
      : { ...(await saveDraft(actor, input)), isDraft: true },
  after: ({ isDraft }) => ({
    redirect: routes.guestReview(),
    ...(isDraft && { inPlace: true, message: 'Draft saved.' }),
  }),
  messages,
})

export const guestProposeAction = defineAction({
  actor: currentGuest,
  schema: proposeOutcomeSchema,
  run: proposeOutcome,
  after: () => ({ redirect: routes.guestReview(), inPlace: true }),
  messages,
})

export const guestConfirmAction = defineAction({
  actor: currentGuest,
  schema: confirmOutcomeSchema,
  run: confirmOutcome,
  after: () => ({ redirect: routes.guestReview(), inPlace: true }),
  messages,
})

export const guestSignAction = defineAction({
  actor: currentGuest,
  schema: signReviewSchema,
  run: signReview,
  after: () => ({ redirect: routes.guestReview(), inPlace: true }),
  messages,
})

export const endorseAsGuestAction = defineAction({
  actor: currentGuest,
  schema: endorseAsGuestInput,
  run: async (actor, input) => endorseAsGuest(actor, input, await currentActor()),
  after: () => ({ redirect: routes.guestReview(), inPlace: true }),
  messages,
})

export const withdrawAsGuestAction = defineAction({
  actor: currentGuest,
  schema: withdrawAsGuestInput,
  run: async (actor, input) => withdrawAsGuest(actor, input, await currentActor()),
  after: () => ({ redirect: routes.guestReview(), inPlace: true }),
  messages,
})
