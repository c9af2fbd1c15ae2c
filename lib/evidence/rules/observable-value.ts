import type { ClaimedObservable } from '../types'

/** An observable as the value of a checkbox: an observable's key is unique within its competency alone. */
export function observableValue({ competencyKey, observableKey }: ClaimedObservable): string {
  return `${competencyKey}:${observableKey}`
}

/** The observable that a checkbox sent, or null for what no checkbox sends. */
export function readObservable(value: string): ClaimedObservable | null {
  const [, competencyKey, observableKey] = /^([a-z0-9-]{1,100}):([a-z0-9-]{1,100})$/.exec(value) ?? []
  return competencyKey && observableKey ? { competencyKey, observableKey } : null
}
