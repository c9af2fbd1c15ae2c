import { z } from 'zod'
import { saw } from '@/lib/evidence/schema'
import { box, id, longText, requestId, shortText } from '@/lib/fields'
import { guestDays } from '../rules/guest-links'
import { ratingsSchema } from './review'

const days = `Choose a number of days from ${guestDays.least} to ${guestDays.most}.`

export const makeGuestLinkInput = z.object({
  reviewId: id,
  days: z.coerce.number(days).int(days).min(guestDays.least, days).max(guestDays.most, days),
  goals: box,
  skills: box,
  levels: box,
  journal: box,
  requestId,
})

export const revokeGuestLinkInput = z.object({ id })

export const openGuestLinkInput = z.object({ token: z.string().max(100) })

/** A guest's ratings, and what the guest says beside them. */
export const guestRatingsSchema = ratingsSchema.extend({ comment: longText('The comment', 2000) })

export const endorseAsGuestInput = z.object({
  evidenceId: id,
  // nothing where the review knows the name
  name: shortText('Your name', 100),
  saw,
  requestId,
})

export const withdrawAsGuestInput = z.object({ evidenceId: id })

export type MakeGuestLink = z.output<typeof makeGuestLinkInput>
export type RevokeGuestLink = z.output<typeof revokeGuestLinkInput>
export type OpenGuestLink = z.output<typeof openGuestLinkInput>
export type EndorseAsGuest = z.output<typeof endorseAsGuestInput>
export type WithdrawAsGuest = z.output<typeof withdrawAsGuestInput>
