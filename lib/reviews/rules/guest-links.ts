/** How many days a guest's link may be good for: the owner chooses. */
export const guestDays = { least: 1, most: 14, usual: 7 } as const

type Link = { expiresAt: Date; revokedAt: Date | null; openedAt: Date | null; browserHash: string | null }

/** Why a guest's link does not open the review. */
export type GuestLinkRefusal = 'guest-link-revoked' | 'guest-link-over' | 'guest-link-elsewhere'

/**
 * Null when a browser may open the review through a link at `now`, else why not. The first one to press the button
 * keeps it: whoever comes later needs what that browser was given, by its hash.
 */
export function guestLinkRefusal(link: Link, now: Date, browserHash: string | null): GuestLinkRefusal | null {
  if (link.revokedAt !== null) return 'guest-link-revoked'
  if (link.expiresAt <= now) return 'guest-link-over'
  const isElsewhere = link.openedAt !== null && link.browserHash !== browserHash
  return isElsewhere ? 'guest-link-elsewhere' : null
}
