import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { calendarDay } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { findOwnNote } from '../data/own-note'
import { findSigned } from '../data/signed'
import { readSigned } from '../rules/signed-content'
import type { ReviewState } from '../types/review'
import type { SignedReviewPage } from '../types/signed'

/**
 * A review as both signed it, drawn from nothing but what was kept then, with the names as they are now. It is there
 * for the one of the two who is left, too. Refuses with not-found to everybody else. Two statements.
 */
export async function signedPage(actor: Actor, id: string): Promise<SignedReviewPage> {
  const row = found(await read((client) => findSigned(client, actor, id)))
  const { ownerId, otherId, guestLinkId, personName, guestName, state, signedAt, ...signed } = row
  // an account that is gone has no id that anybody could have
  authorise(actor, 'review.read', {
    ownerId: ownerId ?? '',
    otherId,
    ...(guestLinkId !== null && { guestLinkId }),
  })
  const isGuest = actor.kind !== 'person'
  const content = readSigned(signed.canonical)
  const dayOf = (at: Date) => calendarDay(at, isGuest ? 'UTC' : actor.timeZone)
  return {
    ...signed,
    content,
    signedOn: dayOf(signedAt),
    sidesSignedOn: {
      owner: dayOf(new Date(content.signed.owner)),
      other: dayOf(new Date(content.signed.other)),
    },
    side: !isGuest && actor.personId === ownerId ? 'owner' : 'other',
    isGuest,
    ownerId,
    otherId,
    otherName: personName ?? (guestName || null),
    state: state as ReviewState | null,
    ownNote: isGuest ? null : await read((client) => findOwnNote(client, actor.personId, id)),
  }
}
