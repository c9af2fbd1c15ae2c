'use server'

import { defineAction } from '@/lib/action'
import { addPoint, placePoint, removePoint } from '@/lib/reviews/commands/agenda'
import { cancelReview } from '@/lib/reviews/commands/cancel-review'
import { editReview } from '@/lib/reviews/commands/edit-review'
import { openReview } from '@/lib/reviews/commands/open-review'
import { saveDraft } from '@/lib/reviews/commands/save-draft'
import { scheduleNext } from '@/lib/reviews/commands/schedule-next'
import { scheduleReview } from '@/lib/reviews/commands/schedule-review'
import { submitRatings } from '@/lib/reviews/commands/submit-ratings'
import { reviewMessages as messages } from '@/lib/reviews/messages/refusals'
import {
  addPointSchema,
  cancelReviewSchema,
  editReviewSchema,
  openReviewSchema,
  placePointSchema,
  ratingsSchema,
  removePointSchema,
  scheduleNextSchema,
  scheduleReviewSchema,
} from '@/lib/reviews/schema/review'
import { routes } from '@/lib/routes'

export const scheduleReviewAction = defineAction({
  schema: scheduleReviewSchema,
  run: scheduleReview,
  // a guest comes by a link
  after: ({ id, isGuest }) => ({ redirect: isGuest ? routes.reviewGuests(id) : routes.review(id) }),
  messages,
})

export const scheduleNextAction = defineAction({
  schema: scheduleNextSchema,
  run: scheduleNext,
  after: ({ id }) => ({ redirect: routes.review(id) }),
  messages,
})

export const editReviewAction = defineAction({
  schema: editReviewSchema,
  run: editReview,
  after: ({ id }) => ({ redirect: routes.review(id) }),
  messages,
})

export const cancelReviewAction = defineAction({
  schema: cancelReviewSchema,
  run: cancelReview,
  after: ({ id }) => ({ redirect: routes.review(id) }),
  messages,
})

export const openReviewAction = defineAction({
  schema: openReviewSchema,
  run: openReview,
  after: ({ id }) => ({ redirect: routes.review(id), inPlace: true }),
  messages,
})

export const rateReviewAction = defineAction({
  schema: ratingsSchema,
  run: async (actor, { step, ...input }) =>
    step === 'submit'
      ? { ...(await submitRatings(actor, input)), isDraft: false }
      : { ...(await saveDraft(actor, input)), isDraft: true },
  after: ({ id, isDraft }) =>
    isDraft
      ? { redirect: routes.reviewRatings(id, { saved: 'draft' }), inPlace: true, message: 'Draft saved.' }
      : { redirect: routes.review(id) },
  messages,
})

export const addPointAction = defineAction({
  schema: addPointSchema,
  run: addPoint,
  after: ({ reviewId }) => ({ redirect: routes.review(reviewId, 'agenda'), inPlace: true }),
  messages,
})

export const placePointAction = defineAction({
  schema: placePointSchema,
  run: placePoint,
  after: ({ reviewId }) => ({ redirect: routes.review(reviewId, 'agenda'), inPlace: true }),
  messages,
})

export const removePointAction = defineAction({
  schema: removePointSchema,
  run: removePoint,
  after: ({ reviewId }) => ({ redirect: routes.review(reviewId, 'agenda'), inPlace: true }),
  messages,
})
