import { z } from 'zod'
import { id, longText, requestId } from '@/lib/fields'
import { aboutTypes } from './types'

const about = { aboutType: z.enum(aboutTypes), aboutId: id }

export const addCommentInput = z.object({
  ...about,
  /** empty: about the goal itself */
  milestoneId: z
    .string()
    .default('')
    .refine((text) => text === '' || id.safeParse(text).success, 'milestone-unknown')
    .transform((text) => text || null),
  text: longText('The comment', 5000).refine((text) => text !== '', 'The comment is missing.'),
  requestId,
})

export const removeCommentInput = z.object({ id })

export const readCommentsInput = z.object(about)

export type AddComment = z.output<typeof addCommentInput>
export type RemoveComment = z.output<typeof removeCommentInput>
export type ReadComments = z.output<typeof readCommentsInput>
