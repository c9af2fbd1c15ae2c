import { z } from 'zod'
import {
  box,
  day,
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
import { fieldLabel, fieldLabels, type KindField } from './rules/kind-fields'
import { type EntryKind, entryKinds, entryStates } from './types'

/** What a message calls a field: as the kind does, else as the kinds that have it. */
function called(kind: EntryKind, field: KindField): string {
  return `“${fieldLabel(kind, field) ?? fieldLabels(field)[0]?.label}”`
}

function content(kind: EntryKind) {
  return {
    kind: z.literal(kind),
    title: title(),
    state: z.enum(entryStates, { error: 'state-unknown' }).default('done'),
    startsOn: optionalDay('The start'),
    endsOn: optionalDay(called(kind, 'endsOn')),
    minutes,
    provider: shortText(called(kind, 'provider')),
    link: link(),
    number: shortText(called(kind, 'number')),
    expiresOn: optionalDay(called(kind, 'expiresOn')),
    audience: shortText(called(kind, 'audience')),
    slides: link(called(kind, 'slides')),
    takenAway: longText(called(kind, 'takenAway')),
    reflection: longText('The reflection'),
    // whether they are keys of the framework is looked up by the command
    competencies: list(z.string(), 20, 'Competencies'),
    // whether they are the person's own, too
    skills: list(z.string(), 50, 'Skills'),
    // whatever cannot be one of the person's goals is refused in the same words
    goalId: z
      .string({ error: 'goal-not-open' })
      .default('')
      .refine((text) => text === '' || id.safeParse(text).success, 'goal-not-open')
      .transform((text) => text || null),
    isPrivate: box,
  }
}

/** One form for each kind, so that a field goes by the name that its kind has for it. */
function ofEveryKind<Form extends z.core.$ZodTypeDiscriminable>(form: (kind: EntryKind) => Form) {
  const [first, ...others] = entryKinds.map(form)
  return z.discriminatedUnion('kind', [first as Form, ...others], { error: 'kind-unknown' })
}

export const logInput = ofEveryKind((kind) => z.object({ ...content(kind), requestId }))

/** The little that the quick log asks for. */
export const quickLogInput = z.object({
  kind: z.enum(entryKinds, { error: 'kind-unknown' }),
  title: title(),
  endsOn: day('The date'),
  competencies: list(z.string(), 20, 'Competencies'),
  requestId,
})

export const editInput = ofEveryKind((kind) => z.object({ ...content(kind), id, version }))

export const moveInput = z.object({ id, state: z.enum(entryStates, { error: 'state-unknown' }) })

export const deleteInput = z.object({ id, version })

export const binInput = z.object({ id })

/** The fields of a form that come before its file. */
export const addFileInput = z.object({ entryId: id, requestId })

export const removeFileInput = z.object({ id })

export type LogInput = z.output<typeof logInput>
export type QuickLogInput = z.output<typeof quickLogInput>
export type EditInput = z.output<typeof editInput>
export type MoveInput = z.output<typeof moveInput>
export type DeleteInput = z.output<typeof deleteInput>
export type AddFileInput = z.output<typeof addFileInput>
export type RemoveFileInput = z.output<typeof removeFileInput>
export type BinInput = z.output<typeof binInput>
