import { z } from 'zod'
import { box, email, id, longText, optionalDay, requestId, shortText, version } from '@/lib/fields'
import { rhythms, rhythmValue } from './rules/rhythm'
import { mentorshipKinds } from './types'

const grant = {
  seesGoals: box,
  seesSkills: box,
  seesLevels: box,
  seesJournal: box,
  journalFrom: optionalDay('The first day of the journal'),
}

export const inviteInput = z.object({
  kind: z.enum(mentorshipKinds, 'Choose one from the list.'),
  // none: the link is handed over
  email: z
    .union([z.literal(''), email], 'This is not a mail address. Write it as name@example.org.')
    .default(''),
  purpose: longText('What you invite them for', 1000).refine(
    (text) => text !== '',
    'Say in a sentence what you invite them for.',
  ),
  ...grant,
  requestId,
})

export const namedInvitationInput = z.object({ id })

const token = z.string().max(100).default('')

export const openInput = z.object({ token })

/** Which invitation is meant: by its link, by its id, or neither, and then the one that the browser has opened. */
const which = { token, id: id.optional() }

export const acceptInput = z.object({ id: id.optional() })

export const declineInput = z.object({ ...which, word: shortText('Your word', 500) })

export const grantInput = z.object({ id, version, ...grant })

/** After how many weeks the next review may be due; nothing: without a rhythm. */
export const rhythmWeeks = z
  .string()
  .default('')
  .refine(
    (text) => text === '' || rhythms.some((weeks) => rhythmValue(weeks) === text),
    'Choose one from the list.',
  )
  .transform((text) => (text === '' ? null : Number(text)))

export const rhythmInput = z.object({ id, version, rhythmWeeks })

export const endInput = z.object({ id })

export type InviteInput = z.output<typeof inviteInput>
export type NamedInvitationInput = z.output<typeof namedInvitationInput>
export type GrantInput = z.output<typeof grantInput>
export type RhythmInput = z.output<typeof rhythmInput>
export type EndInput = z.output<typeof endInput>
/** With what the browser keeps of the invitation that it has opened. */
export type AcceptInput = z.output<typeof acceptInput> & { browser?: string }
export type DeclineInput = z.output<typeof declineInput> & { browser?: string }
