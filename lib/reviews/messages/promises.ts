import { openPromisesAtMost } from '../rules/promise-limits'

/** What a refused step of a promise says, by reason. */
export const promiseMessages = {
  'review-signed':
    'Both have signed this review, so it stays as it is. What you typed is still here to copy; promise it in the next one.',
  'review-cancelled': 'This review was cancelled. What you typed is still here to copy.',
  'promise-kept': 'This promise is marked as kept already. Nothing was changed.',
  'promise-dropped': 'This promise was dropped already. Nothing was changed.',
  'promise-past': 'This day has passed. Choose today or a later one.',
  'promise-same-day': 'It is due on this day already. Choose another one.',
  'promise-changed':
    'This promise was changed since you opened the page, so nothing was done. Reload the page and look at it.',
  'promise-saved-before':
    'This promise was saved already, before your last changes. Reload the page to see it; what you typed is still here to copy.',
  'promises-full': `Two people can have ${openPromisesAtMost} open promises. Close one first; what you typed is still here.`,
  'promise-milestone-made': 'A milestone was made of this promise already. Nothing was changed.',
  'promise-goal-closed': 'This goal is closed. Choose one that is open.',
  'promise-goal-full': 'This goal has as many milestones as it can hold. Choose another one.',
  'promise-outside-goal':
    'The promise is due on a day outside this goal. Choose another goal, or change the goal’s dates first.',
}
