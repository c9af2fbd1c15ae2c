import type { FrameworkDefinition } from '@/lib/framework/types'
import type { ClaimedObservable, Evidence } from '../types'
import { observableValue } from './observable-value'
import { isInFramework } from './unmapped'

/**
 * Why an entry cannot be claimed for some observables; null when it can. They may be of any competency of the
 * framework, not of the entry's alone: what one did shows more than what it was logged under.
 */
export function claimRefusal(
  { state }: { state: string },
  wanted: readonly ClaimedObservable[],
  framework: FrameworkDefinition,
  claimed: readonly Pick<Evidence, 'observables'>[],
): 'entry-not-done' | 'claimed-before' | 'observable-unknown' | null {
  if (state !== 'done') return 'entry-not-done'
  const taken = new Set(claimed.flatMap(({ observables }) => observables.map(observableValue)))
  if (wanted.some((one) => taken.has(observableValue(one)))) return 'claimed-before'
  return wanted.every((one) => isInFramework(framework, one)) ? null : 'observable-unknown'
}
