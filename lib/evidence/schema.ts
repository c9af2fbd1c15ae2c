import { z } from 'zod'
import { id, list, longText, requestId } from '@/lib/fields'
import { readObservable } from './rules/observable-value'

const choose = 'Choose one from the list.'

/** More than a competency's five levels hold together. */
const observablesAtMost = 200

const observable = z.string(choose).transform((value, context) => {
  const read = readObservable(value)
  if (read) return read
  context.addIssue({ code: 'custom', message: choose })
  return z.NEVER
})

export const claimInput = z.object({
  entryId: id,
  observables: list(z.string(choose), observablesAtMost, 'What it shows')
    .pipe(z.array(observable))
    .refine((chosen) => chosen.length > 0, 'Choose at least one thing that it shows.'),
  requestId,
})

export const withdrawEvidenceInput = z.object({ evidenceId: id })

export const endorseInput = z.object({
  evidenceId: id,
  saw: longText('What you saw', 2000).refine((text) => text !== '', 'Say what you saw, in your own words.'),
  requestId,
})

export const withdrawEndorsementInput = z.object({ endorsementId: id })

export type Claim = z.output<typeof claimInput>
export type WithdrawEvidence = z.output<typeof withdrawEvidenceInput>
export type Endorse = z.output<typeof endorseInput>
export type WithdrawEndorsement = z.output<typeof withdrawEndorsementInput>
