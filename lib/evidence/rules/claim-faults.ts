import type { FrameworkDefinition } from '@/lib/framework/types'
import type { ClaimedObservable, Evidence } from '../types'
import { observableValue } from './observable-value'
import { offeredLevels } from './offered'

type Claimable = { state: string; competencies: readonly string[] }

/** Why an entry cannot be claimed for some observables; null when it can. */
export function claimRefusal(
  entry: Claimable,
  wanted: readonly ClaimedObservable[],
  framework: FrameworkDefinition,
  claimed: readonly Evidence[],
): 'entry-not-done' | 'claimed-before' | 'observable-unknown' | null {
  if (entry.state !== 'done') return 'entry-not-done'
  const taken = new Set(claimed.flatMap(({ observables }) => observables.map(observableValue)))
  if (wanted.some((one) => taken.has(observableValue(one)))) return 'claimed-before'
  const offered = new Set(
    offeredLevels(framework, entry.competencies, claimed).flatMap(({ competency, observables }) =>
      observables.map(({ key }) => observableValue({ competencyKey: competency.key, observableKey: key })),
    ),
  )
  return wanted.every((one) => offered.has(observableValue(one))) ? null : 'observable-unknown'
}
