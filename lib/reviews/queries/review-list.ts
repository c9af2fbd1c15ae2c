import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { openReviews, pastReviews } from '../data/lists'
import { leftNotes } from '../data/own-note'
import { type PartnerRecord, partnersOf } from '../data/partners'
import { nextDate } from '../rules/next-date'
import type { ListPlace, ReviewList } from '../types/list'
import type { ProposedReview } from '../types/schedule'

/** As many as stand in the list before one asks for more, and as many as are ever open at a time. */
const pastShown = 20
const openShown = 200

/** The actor's reviews on either side, what rhythms propose, and with whom one can be scheduled. Four statements. */
export async function reviewList(actor: Actor, before: ListPlace | null = null): Promise<ReviewList> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'review.read', { ownerId: personId })
  const [open, past, partners, notes] = await Promise.all([
    read((client) => openReviews(client, personId, openShown)),
    read((client) => pastReviews(client, personId, pastShown + 1, before)),
    read((client) => partnersOf(client, personId)),
    read((client) => leftNotes(client, personId)),
  ])
  const shown = past.slice(0, pastShown)
  const last = shown.at(-1)
  const at = now()
  return {
    ahead: open.filter(({ state }) => state !== 'revealed'),
    toSign: open.filter(({ state }) => state === 'revealed'),
    past: shown,
    more: past.length > pastShown && last ? { at: last.scheduledAt, id: last.id } : null,
    proposed: partners.flatMap((partner) => proposedBy(partner, at) ?? []),
    partners: partners.map(({ mentorshipId, kind, name, side, rhythmWeeks }) => ({
      ...{ mentorshipId, kind, name, side, rhythmWeeks },
    })),
    leftNotes: notes,
    timeZone,
  }
}

/** What the rhythm of a mentorship proposes once a review was signed and no other is on its way, or null. */
export function proposedBy(partner: PartnerRecord, at: Date): ProposedReview | null {
  const { lastSigned, rhythmWeeks, hasOpen, mentorshipId, name, ownerTimeZone, otherTimeZone } = partner
  if (!lastSigned || rhythmWeeks === null || hasOpen) return null
  return {
    ...{ mentorshipId, name, ownerTimeZone, otherTimeZone, weeks: rhythmWeeks },
    at: nextDate({ last: lastSigned.scheduledAt, weeks: rhythmWeeks, timeZone: ownerTimeZone }, at),
  }
}
