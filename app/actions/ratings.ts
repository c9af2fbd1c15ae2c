'use server'

import { defineAction } from '@/lib/action'
import { rateSelf } from '@/lib/ratings/commands/rate-self'
import { voidRating } from '@/lib/ratings/commands/void-rating'
import { ratingMessages } from '@/lib/ratings/messages'
import { rateSelfSchema, voidRatingSchema } from '@/lib/ratings/schema'
import { routes } from '@/lib/routes'

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

export const voidRatingAction = defineAction({
  schema: voidRatingSchema,
  run: voidRating,
  after: ({ competencyKey }) => ({ redirect: routes.competency(competencyKey), inPlace: true }),
  messages: ratingMessages,
})
