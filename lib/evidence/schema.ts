import { z } from 'zod'
import { id, key, list, longText, requestId, shortText, title, version } from '@/lib/fields'
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
  entryId: z.string('Choose the entry that shows it.').pipe(id),
  observables: list(z.string(choose), observablesAtMost, 'What it shows')
    .pipe(z.array(observable))
    .refine((chosen) => chosen.length > 0, 'Choose at least one thing that it shows.'),
  requestId,
  /** the competency from whose page it is claimed; left out: from the entry's */
  from: key.optional(),
})

export const withdrawEvidenceInput = z.object({ evidenceId: id })

/** An endorsement's own words. */
export const saw = longText('What you saw', 2000).refine(
  (text) => text !== '',
  'Say what you saw, in your own words.',
)

export const endorseInput = z.object({ evidenceId: id, saw, requestId })

export const withdrawEndorsementInput = z.object({
  endorsementId: id,
  /** the list of one's own that the form stands in */
  from: z.literal('list').optional(),
})

export const askEndorsementInput = z.object({ evidenceId: id, asked: title('Whom you ask', 100), requestId })

export const revokeEndorsementLinkInput = z.object({ linkId: id })

const token = z.string().max(100).default('')

export const giveEndorsementInput = z.object({ token, name: title('Your name', 100), saw, requestId })

export const withdrawGivenEndorsementInput = z.object({ token })

export const markNoOpportunityInput = z.object({
  observable,
  reason: shortText('The reason', 500).refine((text) => text !== '', 'Say why there was no opportunity.'),
  /** of the mark whose reason is changed; empty: there was none */
  version: z.union([z.literal('').transform(() => null), version]),
})

export const takeBackNoOpportunityInput = z.object({ id, version })

export type Claim = z.output<typeof claimInput>
export type WithdrawEvidence = z.output<typeof withdrawEvidenceInput>
export type Endorse = z.output<typeof endorseInput>
export type WithdrawEndorsement = z.output<typeof withdrawEndorsementInput>
export type AskEndorsement = z.output<typeof askEndorsementInput>
export type RevokeEndorsementLink = z.output<typeof revokeEndorsementLinkInput>
export type GiveEndorsement = z.output<typeof giveEndorsementInput>
export type WithdrawGivenEndorsement = z.output<typeof withdrawGivenEndorsementInput>
export type MarkNoOpportunity = z.output<typeof markNoOpportunityInput>
export type TakeBackNoOpportunity = z.output<typeof takeBackNoOpportunityInput>
