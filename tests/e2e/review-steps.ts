import { routes } from '@/lib/routes'
import { makeMentorship } from '../support/factories/access'
import { makeReview } from '../support/factories/reviews'
import type { TestPerson } from './fixtures'
import type { FormStep } from './form-steps'
import { reviewers } from './reviews-scene'

type Database = Parameters<typeof makeReview>[0]

type Scene = { owner: TestPerson; mentorshipId: string; scheduled: string }

/** Somebody with a mentor and a review to come, and with a peer after a review that both have signed. */
export async function reviewScene(
  db: Database,
  another: (name?: string) => Promise<TestPerson>,
): Promise<Scene> {
  const [owner, mentor, peer] = [await another('Kim Berger'), await another('Mia'), await another('Jo')]
  const { of, mentorshipId } = await reviewers(db, owner, mentor)
  const scheduled = await makeReview(db, {
    ...{ ...of, competencies: ['delegation'] },
    scheduledAt: new Date('2026-06-30T13:00:00Z'),
  })
  const met = await makeMentorship(db, {
    ...{ ownerId: owner.id, counterpartId: peer.id, kind: 'peer', rhythmWeeks: 4 },
  })
  const at = new Date('2026-06-09T13:00:00Z')
  await makeReview(db, {
    ...{ ...of, otherId: peer.id, mentorshipId: met.id, state: 'signed', scheduledAt: at },
    ...{ openedAt: at, ownerSubmittedAt: at, otherSubmittedAt: at, revealedAt: at },
    ...{ ownerSignedAt: at, otherSignedAt: at, signedAt: at },
  })
  return { owner, mentorshipId, scheduled: scheduled.id }
}

/** The forms of reviews before the reveal, in an order in which each has something to do. */
export function reviewForms({ mentorshipId, scheduled }: Scene): FormStep[] {
  const review = routes.review(scheduled)
  const add = (text: string): FormStep => ({
    ...{ action: 'addPointAction', path: review, button: 'Add the point' },
    fill: { text },
    shows: text,
  })
  return [
    {
      ...{ action: 'scheduleReviewAction', path: routes.newReview({ with: mentorshipId }) },
      button: 'Schedule the review',
      fill: { day: '2026-07-14', time: '11:00', rhythmWeeks: '6' },
      shows: 'Tuesday, 14 July 2026, 11:00',
    },
    {
      ...{ action: 'scheduleNextAction', path: routes.reviews(), button: 'Schedule it' },
      shows: 'Tuesday, 7 July 2026, 15:00',
    },
    {
      ...{ action: 'editReviewAction', path: routes.reviewEdit(scheduled), button: 'Save' },
      fill: { time: '16:30' },
      shows: 'Tuesday, 30 June 2026, 16:30',
    },
    add('The release train'),
    add('Who chairs'),
    {
      ...{ action: 'placePointAction', path: review, button: 'Down “The release train”' },
      shows: /Who chairs.*The release train/s,
    },
    {
      ...{ action: 'removePointAction', path: review, button: 'Remove “Who chairs”' },
      gone: 'Who chairs',
    },
    {
      ...{ action: 'openReviewAction', path: review, button: 'Open the preparation' },
      shows: 'You have not submitted your ratings.',
    },
    {
      ...{ action: 'rateReviewAction', path: routes.reviewRatings(scheduled), button: 'Submit my ratings' },
      fill: { 'ratings.delegation.level': '2' },
      shows: 'You have submitted; Mia has not.',
    },
    {
      ...{ action: 'cancelReviewAction', path: routes.reviewEdit(scheduled), button: 'Cancel the review' },
      fill: { reason: 'Mia is travelling.' },
      shows: 'This review was cancelled.',
    },
  ]
}
