import type { Outcome, Proposal, RatingPair } from '../types/revealed'
import type { Side } from '../types/review'

/** Why a competency's outcome stays as it is; the sentences stand in messages. */
export type OutcomeRefusal = 'nothing-proposed' | 'own-proposal' | 'confirmed-before'

/** Whether two proposals come to the same. */
export function isSameProposal(one: Proposal, other: Proposal): boolean {
  if (one.kind === 'agreed') return other.kind === 'agreed' && one.level === other.level
  return other.kind === 'not-agreed' && one.why === other.why
}

/**
 * What stands after a side has proposed something: what the other side has proposed too is settled by that, as is
 * what both had agreed on; everything else replaces what stood and waits for the other side.
 */
export function afterProposal(standing: Outcome | null, proposal: Proposal, side: Side): Outcome {
  if (standing && isSameProposal(standing, proposal)) {
    return { ...standing, confirmed: standing.confirmed || standing.proposedBy !== side }
  }
  return { ...proposal, proposedBy: side, confirmed: false }
}

/** Null when a side can confirm what stands, else why not: nobody agrees alone. */
export function confirmRefusal(standing: Outcome | null, side: Side): OutcomeRefusal | null {
  if (standing === null) return 'nothing-proposed'
  if (standing.confirmed) return 'confirmed-before'
  return standing.proposedBy === side ? 'own-proposal' : null
}

/** The level that a proposal begins with where both sides rated the same; else null. */
export function sameLevel({ owner, other }: RatingPair): number | null {
  if (owner?.level == null || owner.level !== other?.level) return null
  return owner.level
}

/** The levels that both confirmed, by competency; what was only proposed or not agreed on is none. */
export function agreedLevels(
  competencies: readonly { key: string; outcome: Outcome | null }[],
): { competencyKey: string; level: number }[] {
  return competencies.flatMap(({ key, outcome }) =>
    outcome?.kind === 'agreed' && outcome.confirmed ? [{ competencyKey: key, level: outcome.level }] : [],
  )
}
