import { z } from 'zod'
import { id, key, longText, requestId } from '@/lib/fields'
import { welcomeStep } from '@/lib/people/schema'
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

/** An answer to the question whether the level has changed: nothing but the level, and where to go on. */
export const answerLevelSchema = rateSelfSchema.extend({
  confidence: z.literal('medium').default('medium'),
  to: z.string().default(''),
})

/** A level from a scale; nothing where none was chosen. */
const levelText = z
  .string()
  .default('')
  .refine((text) => /^(\d{1,2})?$/.test(text), 'Choose a level.')

const inOneGo = { frameworkVersionId: id, requestId, next: welcomeStep }

/** A screen of the first plan's path: the level of one competency, unless it is skipped. */
export const rateInTurnSchema = z
  .object({ ...inOneGo, competencyKey: key, level: levelText, skip: z.string().default('') })
  .refine(({ level, skip }) => level !== '' || skip !== '', {
    path: ['level'],
    message: 'Choose a level, or skip this one.',
  })
  .transform(({ competencyKey, level, skip, ...rest }) => ({
    ...rest,
    levels: skip ? [] : [{ field: 'level', competencyKey, level: Number(level) }],
  }))

/**
 * All competencies on one screen: those without a level are skipped, and those that stand as the screen was drawn
 * (`was`), which may have been rated elsewhere since.
 */
export const rateAllSchema = z
  .object({
    ...inOneGo,
    levels: z.record(key, levelText).default({}),
    was: z.record(key, levelText).default({}),
  })
  .transform(({ levels, was, ...rest }) => ({
    ...rest,
    levels: Object.entries(levels).flatMap(([competencyKey, level]) =>
      level === '' || level === was[competencyKey]
        ? []
        : [{ field: `levels.${competencyKey}`, competencyKey, level: Number(level) }],
    ),
  }))

/** Levels for several competencies, each with the field of the form that it was chosen in, and where the path goes on. */
export type RateMany = z.output<typeof rateAllSchema>

export const voidRatingSchema = z.object({
  ratingId: id,
  reason: longText('The reason', 500),
})

export type VoidRating = z.output<typeof voidRatingSchema>
