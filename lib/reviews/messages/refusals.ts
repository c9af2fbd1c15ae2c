/** What a refused step of a review says, by reason. */
export const reviewMessages = {
  'review-not-scheduled': 'The preparation of this review is over, so this can no longer be changed.',
  'review-not-preparing':
    'This review is not in preparation, so ratings cannot be saved. What you typed is still here to copy.',
  'review-not-revealed': 'Both have to submit their ratings first.',
  'review-signed': 'Both have signed this review, so it stays as it is. Nothing was changed.',
  'review-cancelled': 'This review was cancelled. Nothing was changed.',
  'submitted-before':
    'You have submitted your ratings already, so they stay as they are. What you typed now is still here to copy.',
  'signed-before': 'You have signed already. Nothing was changed.',
  'review-changed-since':
    'The review was changed while this was on its way, so nothing was done. Reload the page and look at it.',
  'no-plan-to-review': 'A review is about a plan, and none is active. Start one first.',
  'mentorship-over': 'This mentorship has ended, so no review can be scheduled. Nothing was changed.',
  'guests-by-owner': 'Only the owner of a plan can have a review with a guest.',
  'review-saved-before':
    'This review was scheduled already, before your last changes. Open it from your list to change it.',
  'time-skipped': 'The clocks are set forward over this time on that day. Choose another time.',
  'time-past': 'This time has passed. Choose a later one.',
  'competency-unknown':
    'One of these competencies is not in the framework of the plan. Choose from the list.',
  'competencies-kept': 'Ratings have been submitted, so the competencies stay as they are.',
  'off-scale': 'This level is not on the scale. Choose one of those shown.',
  'not-in-review':
    'This competency is no longer part of the review. Reload the page to see what it rates now.',
  'agenda-full': 'An agenda holds at most 50 points. Nothing was added.',
  'point-of-the-other': 'Only who added a point can remove it.',
  'agenda-changed':
    'The agenda was changed since you opened the page, so this point stays where it is. Reload the page to see it.',
  'point-saved-before':
    'This point was saved already, before your last changes. Reload the page to see it; what you typed is still here to copy.',
  'no-rhythm': 'No rhythm proposes a next review with this person. Schedule one instead.',
  'next-scheduled': 'The next review with this person is scheduled already.',
}
