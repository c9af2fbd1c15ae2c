import { observablesAt } from '@/lib/framework/rules/competencies'
import type { Competency, Observable, ProficiencyLevel } from '@/lib/framework/types'
import type { CompetencyClaim, OpportunityMark } from '../types'
import { countsOn } from './supported-level'

/** An observable with the claims that stand for it, the newest entry first. */
export type ObservableShown = { observable: Observable; claims: CompetencyClaim[] }

/** The observables of one level; `shown` of them by some entry that counts. */
export type LevelEvidence = { level: ProficiencyLevel; shown: number; observables: ObservableShown[] }

/** An observable without an opportunity so far; null: the framework has it no longer. */
export type ObservableApart = { mark: OpportunityMark; observable: Observable | null }

/** What an observable was that the framework has no longer, by its key, with what was claimed for it. */
export type UnmappedClaims = { key: string; claims: CompetencyClaim[] }

/** The evidence for a competency as its page lists it. */
export type EvidenceByLevel = {
  /** without levels that have no observables */
  levels: LevelEvidence[]
  /** those that nothing shows and that had no opportunity so far: in no level's list */
  apart: ObservableApart[]
  unmapped: UnmappedClaims[]
}

/** The claims for one competency level by level as of a day, with what stands apart and what the framework has no longer. */
export function evidenceByLevel(
  scale: readonly ProficiencyLevel[],
  competency: Competency,
  { claims, marks }: { claims: readonly CompetencyClaim[]; marks: readonly OpportunityMark[] },
  asOf: string,
): EvidenceByLevel {
  const standing = claims.filter(({ withdrawnOn }) => withdrawnOn === null)
  const claimsFor = (key: string) => standing.filter(({ observables }) => observables.includes(key))
  const known = new Map(competency.observables.map((observable) => [observable.key, observable]))
  const marked = new Set(marks.map(({ observableKey }) => observableKey))
  const levels = scale.map((level) => {
    const observables = observablesAt(competency, level.level)
      .map((observable) => ({ observable, claims: claimsFor(observable.key) }))
      .filter(({ observable, claims }) => claims.length > 0 || !marked.has(observable.key))
    const isShown = ({ claims }: ObservableShown) => claims.some((claim) => countsOn(claim, asOf))
    return { level, shown: observables.filter(isShown).length, observables }
  })
  const gone = [...new Set(standing.flatMap(({ observables }) => observables))].filter(
    (key) => !known.has(key),
  )
  return {
    levels: levels.filter(({ observables }) => observables.length > 0),
    apart: marks
      .filter(({ observableKey }) => claimsFor(observableKey).length === 0)
      .map((mark) => ({ mark, observable: known.get(mark.observableKey) ?? null })),
    unmapped: gone.map((key) => ({ key, claims: claimsFor(key) })),
  }
}
