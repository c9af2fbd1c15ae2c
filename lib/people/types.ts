export type Account = {
  id: string
  name: string
  email: string
  timeZone: string
  isOperator: boolean
  /** whether single keys do something on the pages */
  pageKeys: boolean
  /** which mails are wanted */
  mailsReviews: boolean
  mailsPromises: boolean
  mailsDigest: boolean
  hasPassword: boolean
  version: number
  identities: { id: string; provider: string }[]
  sessions: SessionSummary[]
}

export type SessionSummary = {
  id: string
  /** what the browser said of itself, in words */
  browser: string
  /** the person's calendar day on which it began */
  since: string
  lastSeenAt: Date
  isThisOne: boolean
}

/** What deleting the account takes along, for the page that says so. */
export type Belongings = { plans: number; goals: number; skills: number; ratings: number; entries: number }
