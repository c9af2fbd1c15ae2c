import { seesOf } from '@/lib/access/data/sights'
import type { Actor } from '@/lib/auth/actor'
import { allows, authorise } from '@/lib/auth/policy'
import { tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { findGuestLink, workingLink } from '../data/guest-links'
import { findReview, reviewOfLink } from '../data/review-head'
import { guestLinkRefusal } from '../rules/guest-links'
import type { GuestInvitation, GuestLink } from '../types/guest'
import type { ReviewHead } from '../types/review'

/** One's review for a guest, with the link that works, if any. Refuses with not-found, the other side of a review too. */
export async function guestLinks(
  actor: Actor,
  reviewId: string,
): Promise<{ review: ReviewHead; working: GuestLink | null }> {
  const review = found(await read((client) => findReview(client, actor, reviewId)))
  if (!allows(actor, 'guest-link.make', review)) throw new Refusal('not-found')
  return { review, working: await read((client) => workingLink(client, review.id, now())) }
}

/**
 * What somebody is told who follows a link, from a browser that shows `held`. Changes nothing: mail scanners open
 * links, too. Refuses with not-found for a token that never was, with gone for one that does not work here any more.
 */
export async function guestInvitation(
  actor: Actor,
  token: string,
  held: string | null,
): Promise<GuestInvitation> {
  authorise(actor, 'guest-link.open')
  const link = found(await read((client) => findGuestLink(client, tokenHash(token))))
  const refusal = guestLinkRefusal(link, now(), held === null ? null : tokenHash(held))
  if (refusal) throw new Refusal('gone', { reason: refusal })
  const { reviewId, expiresAt, openedAt } = link
  const guest = { kind: 'guest', linkId: link.id, from: { address: '', userAgent: '' } } as const
  const review = found(await read((client) => findReview(client, guest, reviewId)))
  const { ownerName, ownerTimeZone, scheduledAt, state } = review
  const sees = seesOf(link)
  return {
    ...{ reviewId, ownerName, ownerTimeZone, scheduledAt, state, expiresAt, sees },
    isOpenHere: openedAt !== null,
  }
}

/** The review that a guest's browser has opened. Refuses with gone where it has none that is good. One statement. */
export async function guestReview(actor: Actor): Promise<ReviewHead> {
  if (actor.kind !== 'guest') throw new Refusal('gone')
  const review = found(await read((client) => reviewOfLink(client, actor)))
  authorise(actor, 'review.read', review)
  return review
}
