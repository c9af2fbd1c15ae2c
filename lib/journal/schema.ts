import { z } from 'zod'
import {
  id,
  link,
  list,
  longText,
  minutes,
  optionalDay,
  requestId,
  shortText,
  title,
  version,
} from '@/lib/fields'
import { entryKinds, entryStates } from './types'

const content = {
  kind: z.enum(entryKinds, { error: 'kind-unknown' }),
  title: title(),
  state: z.enum(entryStates, { error: 'state-unknown' }).default('done'),
  startsOn: optionalDay('The start'),
  endsOn: optionalDay('The end'),
  minutes,
  provider: shortText('The provider or venue'),
  link: link(),
  reflection: longText('The reflection'),
  // whether they are keys of the framework is looked up by the command
  competencies: list(z.string(), 20, 'Competencies'),
  // whatever cannot be one of the person's goals is refused in the same words
  goalId: z
    .string({ error: 'goal-not-open' })
    .default('')
    .refine((text) => text === '' || id.safeParse(text).success, 'goal-not-open')
    .transform((text) => text || null),
  // a box that is not ticked sends nothing
  isPrivate: z
    .string()
    .optional()
    .transform((sent) => sent === 'on'),
}

export const logInput = z.object({ ...content, requestId })

export const editInput = z.object({ ...content, id, version })

export const deleteInput = z.object({ id, version })

export type LogInput = z.output<typeof logInput>
export type EditInput = z.output<typeof editInput>
export type DeleteInput = z.output<typeof deleteInput>
