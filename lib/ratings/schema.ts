import { z } from 'zod'
import { id, key, longText, requestId } from '@/lib/fields'
import { confidences } from './types'

/** Whether the level is on the scale and the competency in the framework is for the command to find out. */
export const rateSelfSchema = z.object({
  frameworkVersionId: id,
  competencyKey: key,
  level: z
    .string()
    .default('')
    .refine((text) => /^\d{1,2}$/.test(text), 'Choose a level.')
    .transform(Number),
  confidence: z.enum(confidences, { error: 'Say how sure you are.' }),
  note: longText('The note'),
  requestId,
})

export type RateSelf = z.output<typeof rateSelfSchema>

export const voidRatingSchema = z.object({
  ratingId: id,
  reason: longText('The reason', 500),
})

export type VoidRating = z.output<typeof voidRatingSchema>
