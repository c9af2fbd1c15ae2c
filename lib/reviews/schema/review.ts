import { z } from 'zod'
import { rhythmWeeks } from '@/lib/access/schema'
import { day, id, key, list, longText, requestId, title, version } from '@/lib/fields'
import { confidences } from '@/lib/ratings/types'
import { competenciesAtMost } from '../rules/limits'

/** A time of day (HH:MM) that must be there. */
const time = z
  .string()
  .default('')
  .refine((text) => text !== '', 'The time is missing.')
  .refine(
    (text) => text === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
    'This is not a time. Write it as 15:30.',
  )

const when = { day: day('The day'), time }
const competencies = list(key, competenciesAtMost, 'Competencies')

export const scheduleReviewSchema = z.object({
  /** a mentorship, or a guest */
  with: z.union([z.literal('guest'), id]).default('guest'),
  ...when,
  competencies,
  rhythmWeeks,
  requestId,
})

export const scheduleNextSchema = z.object({ mentorshipId: id })

export const editReviewSchema = z.object({ id, version, ...when, competencies })

export const cancelReviewSchema = z.object({ id, reason: title('The reason', 500) })

export const openReviewSchema = z.object({ id })

/** Whether a level is on the scale and a competency in the review is for the command to find out. */
const ratings = z
  .record(
    key,
    z.object({
      level: z
        .string()
        .default('')
        .refine((text) => /^\d{0,2}$/.test(text), 'Choose a level.')
        .transform((text) => (Number(text) === 0 ? null : Number(text))),
      confidence: z.enum(confidences, { error: 'Say how sure you are.' }).default('medium'),
      sentence: longText('The sentence', 1000),
    }),
  )
  .default({})
  .transform((rated) => Object.entries(rated).map(([competencyKey, said]) => ({ competencyKey, ...said })))

/** A draft unless it is said to be final. */
export const ratingsSchema = z.object({
  id,
  ratings,
  step: z.enum(['draft', 'submit']).default('draft'),
})

export const addPointSchema = z.object({ reviewId: id, text: title('The point', 300), requestId })

export const placePointSchema = z.object({
  reviewId: id,
  id,
  before: z.union([z.literal('').transform(() => null), id]).default(null),
})

export const removePointSchema = z.object({ reviewId: id, id })

export type ScheduleReview = z.output<typeof scheduleReviewSchema>
export type ScheduleNext = z.output<typeof scheduleNextSchema>
export type EditReview = z.output<typeof editReviewSchema>
export type CancelReview = z.output<typeof cancelReviewSchema>
export type OpenReview = z.output<typeof openReviewSchema>
export type Ratings = Omit<z.output<typeof ratingsSchema>, 'step'>
export type AddPoint = z.output<typeof addPointSchema>
export type PlacePoint = z.output<typeof placePointSchema>
export type RemovePoint = z.output<typeof removePointSchema>
