import { capitalised } from '@/lib/plans/messages/words'
import type { Outcome, Proposal } from '@/lib/reviews/types/revealed'
import { does, type SideNames } from './side-names'

type Levels = { level: number; name: string }[]

/** A level with its name: 3 Dependable; null: not rated. */
export function levelInWords(level: number | null, levels: Levels): string {
  if (level === null) return 'not rated'
  return `${level} ${levels.find((each) => each.level === level)?.name ?? ''}`.trim()
}

function proposalInWords(proposal: Proposal, levels: Levels): string {
  return proposal.kind === 'agreed'
    ? levelInWords(proposal.level, levels)
    : `that you do not agree, because: ${proposal.why}`
}

/** The level that both confirmed; null where they did not. */
export function settledLevel(outcome: Outcome | null): number | null {
  return outcome?.kind === 'agreed' && outcome.confirmed ? outcome.level : null
}

/** What stands for a competency while the two talk. */
export function standingInWords(outcome: Outcome, levels: Levels, names: SideNames): string {
  const { proposedBy } = outcome
  if (outcome.confirmed) return settledInWords(outcome, levels)
  const proposed = `${capitalised(does(names[proposedBy], ['propose', 'proposes']))} ${proposalInWords(outcome, levels)}`
  const waiting = names[proposedBy === 'owner' ? 'other' : 'owner']
  return waiting === 'you' ? proposed : `${proposed} (waiting for ${waiting})`
}

/** What both confirmed. */
function settledInWords(outcome: Outcome, levels: Levels): string {
  return outcome.kind === 'agreed'
    ? `Agreed: ${levelInWords(outcome.level, levels)}`
    : `Not agreed, because: ${outcome.why}`
}

/** What stands for a competency in a signed review. */
export function signedInWords(outcome: Outcome | null, levels: Levels): string {
  if (outcome === null) return 'Nothing was proposed.'
  if (outcome.confirmed) return settledInWords(outcome, levels)
  return outcome.kind === 'agreed'
    ? `Proposed, not confirmed: ${levelInWords(outcome.level, levels)}`
    : `Proposed, not confirmed: no agreement, because: ${outcome.why}`
}
