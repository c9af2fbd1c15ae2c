/** For how many days a link that asks for an endorsement is good. */
export const endorsementLinkDays = 30

/** How many such links of one claim may be good at a time. */
export const openLinksAtMost = 5

type Link = {
  expiresAt: Date
  revokedAt: Date | null
  /** when the claim that it asks about was withdrawn */
  claimWithdrawnAt: Date | null
  /** when the entry behind the claim was put into the bin */
  entryDeletedAt: Date | null
  isPrivate: boolean
}

/** Why a link shows nothing any more. */
export type EndorsementLinkRefusal =
  | 'endorsement-link-revoked'
  | 'endorsement-link-over'
  | 'endorsement-withdrawn'

/** Null when a link is good at `now`, else why not. */
export function endorsementLinkRefusal(link: Link, now: Date): EndorsementLinkRefusal | null {
  if (link.revokedAt !== null) return 'endorsement-link-revoked'
  if (link.expiresAt <= now) return 'endorsement-link-over'
  const isShown = link.claimWithdrawnAt === null && link.entryDeletedAt === null && !link.isPrivate
  return isShown ? null : 'endorsement-withdrawn'
}
