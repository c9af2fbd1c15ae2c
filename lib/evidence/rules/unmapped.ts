import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { ClaimedObservable } from '../types'

/** Whether a version of the framework has the observable: by its competency's key and its own, the same in every version. */
export function isInFramework(
  framework: FrameworkDefinition,
  { competencyKey, observableKey }: ClaimedObservable,
): boolean {
  return competencyOf(framework, competencyKey)?.observables.some(({ key }) => key === observableKey) ?? false
}

/** What an observable or a competency that the framework has no longer was called, as far as its key says. */
export function keyInWords(key: string): string {
  return key.replaceAll('-', ' ')
}
