'use server'

import { defineAction } from '@/lib/action'
import { rateSelf } from '@/lib/ratings/commands/rate-self'
import { voidRating } from '@/lib/ratings/commands/void-rating'
import { ratingMessages } from '@/lib/ratings/messages'
import { answerLevelSchema, rateSelfSchema, voidRatingSchema } from '@/lib/ratings/schema'
import { routes, safeReturn } from '@/lib/routes'

export const rateSelfAction = defineAction({
  schema: rateSelfSchema,
  run: rateSelf,
  after: ({ competencyKey, level }) => ({
    redirect: routes.competency(competencyKey),
    inPlace: true,
    message: `Saved: you rated yourself ${level}.`,
  }),
  messages: ratingMessages,
})

/** For the question whether the level has changed, which stands on pages about something else. */
export const answerLevelAction = defineAction({
  schema: answerLevelSchema,
  run: (actor, { to, ...rating }) => rateSelf(actor, rating),
  after: (_, { to }) => ({ redirect: safeReturn(to) }),
  messages: ratingMessages,
})

export const voidRatingAction = defineAction({
  schema: voidRatingSchema,
  run: voidRating,
  after: ({ competencyKey }) => ({ redirect: routes.competency(competencyKey), inPlace: true }),
  messages: ratingMessages,
})
