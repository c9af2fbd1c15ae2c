import { cache } from 'react'

/** One per request: what reads the session fills it in before any page draws its header. */
const here = cache(() => ({ count: 0 }))

/** Says how many notices the signed-in person has not read, for the header of the page under way. */
export function sayUnreadNotices(count: number): void {
  here().count = count
}

/** How many notices the reader of the page under way has not read, at most 100; 0 where nobody is signed in. */
export function unreadNotices(): number {
  return here().count
}
