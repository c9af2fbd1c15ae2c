import { z } from 'zod'
import { day, id, longText, requestId, title, version } from '@/lib/fields'

/** The review that the form stands on, to come back to; empty: the promise's own page. */
const from = z
  .union([z.literal(''), id])
  .default('')
  .transform((named) => named || null)

const dueOn = day('The day')

export const makePromiseSchema = z.object({
  reviewId: id,
  requestId,
  /** of the review */
  madeBy: z.enum(['owner', 'other'], { error: 'Say who promises it.' }),
  what: title('What is promised'),
  dueOn,
})

export const keepPromiseSchema = z.object({ id, version, from })

export const dropPromiseSchema = z.object({
  id,
  version,
  from,
  reason: longText('The reason', 2000).refine((text) => text !== '', 'Say why it is dropped.'),
})

export const renegotiatePromiseSchema = z.object({ id, version, from, dueOn })

export const promiseToMilestoneSchema = z.object({ id, goalId: id })

export type MakePromise = z.output<typeof makePromiseSchema>
export type KeepPromise = Omit<z.output<typeof keepPromiseSchema>, 'from'>
export type DropPromise = Omit<z.output<typeof dropPromiseSchema>, 'from'>
export type RenegotiatePromise = Omit<z.output<typeof renegotiatePromiseSchema>, 'from'>
export type PromiseToMilestone = z.output<typeof promiseToMilestoneSchema>
