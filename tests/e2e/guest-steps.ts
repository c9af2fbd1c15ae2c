import { routes } from '@/lib/routes'
import { makeEndorsementLink, makeEvidence } from '../support/factories/evidence'
import { makeEntry } from '../support/factories/journal'
import { makeGuestLink, makeReviewRating } from '../support/factories/reviews'
import type { TestPerson } from './fixtures'
import type { FormStep } from './form-steps'
import { guestReview } from './guests-scene'

type Database = Parameters<typeof guestReview>[0]

export type GuestScene = {
  owner: TestPerson
  toLink: string
  toRate: string
  toSign: string
  /** an entry of the owner's that is claimed as evidence */
  entry: string
  /** asks for an endorsement of somebody else's */
  toEndorse: string
}

/**
 * A lead's review to make a link for and an entry to ask about, and the tokens of two more reviews, to be rated, and
 * revealed, and of somebody else's evidence.
 */
export async function guestScene(
  db: Database,
  another: (name?: string) => Promise<TestPerson>,
): Promise<GuestScene> {
  const owner = await another('Ada Lead')
  const [first, second, third] = [
    await guestReview(db, owner),
    await guestReview(db, await another()),
    await guestReview(db, await another()),
  ]
  const at = new Date(third.scheduledAt.getTime() - 10 * 86_400_000)
  await db.review.update({
    where: { id: third.id },
    data: { state: 'revealed', ownerSubmittedAt: at, otherSubmittedAt: at, revealedAt: at },
  })
  for (const competencyKey of ['delegation', 'communication'])
    for (const side of ['owner', 'other'] as const)
      await makeReviewRating(db, { reviewId: third.id, side, competencyKey, level: 3 })
  await db.reviewCompetency.updateMany({
    where: { reviewId: third.id, competencyKey: 'delegation' },
    data: { outcome: 'agreed', level: 3, proposedBy: 'owner' },
  })
  const own = await claimedEntry(db, owner.id)
  const { evidenceId } = await claimedEntry(db, second.ownerId)
  return {
    owner,
    toLink: first.id,
    entry: own.entryId,
    toEndorse: await makeEndorsementLink(db, { ownerId: second.ownerId, evidenceId }),
    toRate: await makeGuestLink(db, { reviewId: second.id, ownerId: second.ownerId, seesJournal: true }),
    toSign: await makeGuestLink(db, { reviewId: third.id, ownerId: third.ownerId }),
  }
}

async function claimedEntry(db: Database, ownerId: string) {
  const { id: entryId } = await makeEntry(db, {
    ...{ ownerId, title: 'Handed the releases over', kind: 'delegation', date: '2026-06-01' },
    ...{ competencies: ['delegation'], link: 'https://example.org/releases' },
  })
  const observables = [{ competencyKey: 'delegation', observableKey: 'hands-over-small-task' }]
  return { entryId, evidenceId: (await makeEvidence(db, { ownerId, entryId, observables })).id }
}

/** The forms of somebody who holds the links, and of the owner, who is signed in. */
export function guestForms({ toLink, toRate, toSign, entry, toEndorse }: GuestScene): FormStep[] {
  const guest = routes.guestReview()
  return [
    {
      ...{ action: 'makeGuestLinkAction', path: routes.reviewGuests(toLink), button: 'Make the link' },
      fill: { days: '3' },
      shows: 'The link is made.',
    },
    {
      ...{ action: 'revokeGuestLinkAction', path: routes.reviewGuests(toLink), button: 'Take it back' },
      gone: 'It has not been opened yet.',
    },
    {
      ...{ action: 'openGuestLinkAction', path: routes.guest(toRate), button: 'Open the review' },
      shows: 'How do you see the work of',
    },
    {
      ...{ action: 'guestRateAction', path: guest, button: 'Submit my ratings' },
      fill: { 'ratings.delegation.level': '3' },
      shows: 'Thank you, your ratings are submitted',
    },
    {
      ...{ action: 'endorseAsGuestAction', path: guest, opens: ['Endorse this'], button: 'Endorse it' },
      fill: { name: 'Robin Reiter', saw: 'It went well without help.' },
      shows: 'You endorsed this',
    },
    { action: 'withdrawAsGuestAction', path: guest, button: 'Withdraw', gone: 'You endorsed this' },
    {
      ...{ action: 'openGuestLinkAction', path: routes.guest(toSign), button: 'Open the review' },
      shows: 'Where do you agree?',
    },
    {
      ...{ action: 'guestConfirmAction', path: guest, form: 'Confirm for Delegation', button: /^Agree to/ },
    },
    {
      ...{ action: 'guestProposeAction', path: guest, form: 'Propose for Communication', button: 'Propose' },
      fill: { outcome: '4' },
    },
    {
      ...{ action: 'guestSignAction', path: guest, button: 'Sign the review' },
      fill: { name: 'Robin Reiter' },
      shows: 'You have signed.',
    },
    {
      ...{ action: 'askEndorsementAction', path: routes.entry(entry), button: 'Make a link' },
      ...{ opens: ['Ask for an endorsement'], fill: { asked: 'Robin Reiter' } },
      shows: 'The link is made.',
    },
    {
      ...{ action: 'revokeEndorsementLinkAction', path: routes.entry(entry), button: 'Take back' },
      gone: 'Asked by link',
    },
    {
      ...{ action: 'giveEndorsementAction', path: routes.endorsement(toEndorse), button: 'Endorse it' },
      fill: { saw: 'It went well without help.' },
      shows: 'You endorsed this',
    },
    {
      ...{ action: 'withdrawGivenEndorsementAction', path: routes.endorsement(toEndorse) },
      ...{ button: 'Withdraw', gone: 'You endorsed this' },
    },
  ]
}
