/** Where a request came from, for rate limits and the list of sessions. */
export type RequestOrigin = { address: string; userAgent: string }

export type Anonymous = { kind: 'anonymous'; from: RequestOrigin }

export type SignedIn = {
  kind: 'person'
  personId: string
  sessionId: string
  name: string
  email: string
  timeZone: string
  isOperator: boolean
  /** whether single keys do something on the pages */
  pageKeys: boolean
  /** how many notices are unread, at most 100 */
  unreadNotices: number
  from: RequestOrigin
}

/** Somebody with a link to one thing and no account; what the link grants stands on the link. */
export type Guest = { kind: 'guest'; linkId: string; from: RequestOrigin }

/** Whoever runs the installation, at its command line: accounts, never plans. */
export type Operator = { kind: 'operator' }

/** Work that the server does by itself. */
export type Job = { kind: 'job' }

/** Who asks. Every exported query and command takes one first. */
export type Actor = Anonymous | SignedIn | Guest | Operator | Job

export const operator: Operator = { kind: 'operator' }

export const job: Job = { kind: 'job' }
