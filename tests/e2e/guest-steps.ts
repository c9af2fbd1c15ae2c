import { routes } from '@/lib/routes'
import { makeGuestLink, makeReviewRating } from '../support/factories/reviews'
import type { TestPerson } from './fixtures'
import type { FormStep } from './form-steps'
import { guestReview } from './guests-scene'

type Database = Parameters<typeof guestReview>[0]

export type GuestScene = { owner: TestPerson; toLink: string; toRate: string; toSign: string }

/** A lead's review to make a link for, and the tokens of two more: to be rated, and revealed. */
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
  return {
    owner,
    toLink: first.id,
    toRate: await makeGuestLink(db, { reviewId: second.id, ownerId: second.ownerId }),
    toSign: await makeGuestLink(db, { reviewId: third.id, ownerId: third.ownerId }),
  }
}

/** The forms of somebody who holds the links, and of the owner, who is signed in. */
export function guestForms({ toLink, toRate, toSign }: GuestScene): FormStep[] {
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
  ]
}
