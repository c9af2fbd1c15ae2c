import { z } from 'zod'
import { id, key, longText, shortText, version } from '@/lib/fields'
import type { Proposal } from '../types/revealed'

/** What stands for not agreeing beside the levels of a scale. */
const notAgreed = 'none'

/** A level, or why the two do not agree. Whether the level is on the scale is for the command to find out. */
export const proposeOutcomeSchema = z
  .object({
    id,
    competencyKey: key,
    version,
    outcome: z
      .string()
      .default('')
      .refine(
        (text) => text === notAgreed || /^[1-9]\d?$/.test(text),
        'Choose a level, or that you do not agree.',
      ),
    why: longText('The reason', 1000),
  })
  .refine(({ outcome, why }) => outcome !== notAgreed || why !== '', {
    path: ['why'],
    message: 'Say why you do not agree.',
  })
  .transform(({ outcome, why, ...rest }) => ({
    ...rest,
    proposal: (outcome === notAgreed
      ? { kind: 'not-agreed', why }
      : { kind: 'agreed', level: Number(outcome) }) satisfies Proposal as Proposal,
  }))

export const confirmOutcomeSchema = z.object({ id, competencyKey: key, version })

export const sharedNotesSchema = z.object({ id, version, notes: longText('The notes') })

/** Version 0: the first notes. */
export const ownNoteSchema = z.object({
  id,
  version: z.union([z.literal('0').transform(() => 0), version]),
  text: longText('Your notes'),
})

export const signReviewSchema = z.object({ id, version, name: shortText('Your name', 100) })

export type ProposeOutcome = z.output<typeof proposeOutcomeSchema>
export type ConfirmOutcome = z.output<typeof confirmOutcomeSchema>
export type SharedNotes = z.output<typeof sharedNotesSchema>
export type OwnNoteInput = z.output<typeof ownNoteSchema>
export type SignReview = z.output<typeof signReviewSchema>
