import type { FormValues } from './result'

/** Every reason for which a query or a command may refuse. The sentences stand in lib/messages and the domains. */
export type RefusalCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'conflict'
  | 'illegal'
  | 'invalid'
  | 'rate-limited'

export type RefusalDetail = {
  /** a code of the domain's `messages` */
  reason?: string
  /** codes of the domain's `messages` by field */
  fields?: Record<string, string>
  /** on a conflict: what is stored now, and its version */
  theirs?: FormValues
  version?: number
}

/** An expected refusal. Thrown inside a transaction it rolls it back; `defineAction` and pages turn it into an answer. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail: RefusalDetail = {},
  ) {
    super(detail.reason ? `${code}: ${detail.reason}` : code)
    this.name = 'Refusal'
  }
}

/** Gives `row`, or refuses with `not-found`: what one may not see does not exist. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Refusal('not-found')
  return row
}
