import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { supportedForOthers } from '@/lib/evidence/data/supported-for-others'
import { findOwnNote } from '../data/own-note'
import { findRevealed } from '../data/revealed'
import { findReview } from '../data/review-head'
import { sideOf } from '../rules/standing'
import type { RevealedReview } from '../types/revealed'
import type { ReviewHead } from '../types/review'

/**
 * A revealed review as one of its two sees it. Refuses with not-found when the actor takes no part in it, and before
 * the reveal and after the second signature. Five statements; with the head, which a page has read already, four.
 */
export async function revealedPage(actor: Actor, id: string, head?: ReviewHead): Promise<RevealedReview> {
  const review = head ?? found(await read((client) => findReview(client, actor, id)))
  authorise(actor, 'review.read', review)
  if (review.state !== 'revealed') throw new Refusal('not-found')
  const {
    version,
    role: _,
    competencies,
    ...said
  } = found(await read((client) => findRevealed(client, review)))
  const asOf = calendarDay(now(), review.ownerTimeZone)
  const supported = review.sees.levels
    ? await read((client) => supportedForOthers(client, { ...review, asOf }, version.definition))
    : null
  const isGuest = actor.kind !== 'person'
  return {
    review,
    side: sideOf(review, actor),
    isGuest,
    revealedOn: calendarDay(review.revealedAt ?? now(), isGuest ? review.ownerTimeZone : actor.timeZone),
    levels: version.definition.levels.map(({ level, name }) => ({ level, name })),
    ...said,
    competencies: competencies.map((competency) => ({
      ...competency,
      supported: supported && (supported.levels[competency.key] ?? 0),
    })),
    ownNote: isGuest ? null : await read((client) => findOwnNote(client, actor.personId, id)),
  }
}
