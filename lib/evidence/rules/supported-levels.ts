import type { Competency, FrameworkDefinition } from '@/lib/framework/types'
import type { ClaimedGrounds, Grounds } from '../types'
import { supportedLevel } from './supported-level'

/** The supported level by competency key; 0 where nothing supports one. */
export type SupportedLevels = Record<string, number>

/** The supported level of every competency of a framework as of a calendar day. */
export function supportedLevels(
  framework: FrameworkDefinition,
  claimed: readonly ClaimedGrounds[],
  asOf: string,
): SupportedLevels {
  const supported: SupportedLevels = Object.create(null)
  for (const competency of framework.competencies)
    supported[competency.key] = supportedLevel(
      observableLevels(competency),
      groundsOf(competency.key, claimed),
      asOf,
    )
  return supported
}

/** The level of each observable of a competency, by its key. */
export function observableLevels({ observables }: Competency): Record<string, number> {
  return Object.fromEntries(observables.map(({ key, level }) => [key, level]))
}

/** What was claimed for observables of one competency, by their keys alone. */
export function groundsOf(competencyKey: string, claimed: readonly ClaimedGrounds[]): Grounds[] {
  return claimed.flatMap(({ observables, ...grounds }) => {
    const own = observables.filter((one) => one.competencyKey === competencyKey)
    return own.length === 0
      ? []
      : [{ ...grounds, observables: own.map(({ observableKey }) => observableKey) }]
  })
}
