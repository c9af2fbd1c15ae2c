import type { Competency } from '@/lib/framework/types'
import type { CompetencyClaim, Grounds } from '../types'
import { supportedLevel } from './supported-level'
import { observableLevels } from './supported-levels'

/** What was claimed for one competency as its supported level takes it: endorsements that count alone. */
export function groundsOfClaims(claims: readonly CompetencyClaim[]): Grounds[] {
  return claims.map(({ entryId, date, withdrawnOn, observables, endorsements }) => ({
    ...{ entryId, date, withdrawnOn, observables },
    endorsements: endorsements
      .filter(({ counts }) => counts)
      .map(({ on, withdrawnOn }) => ({ on, withdrawnOn })),
  }))
}

/** The supported level of a competency by what was claimed for it, as of a calendar day. */
export function supportedByClaims(
  competency: Competency,
  claims: readonly CompetencyClaim[],
  asOf: string,
): number {
  return supportedLevel(observableLevels(competency), groundsOfClaims(claims), asOf)
}
