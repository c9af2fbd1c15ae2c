/** What a refused step of a revealed review says, by reason. */
export const talkMessages = {
  'review-not-revealed': 'Both have to submit their ratings first.',
  'review-signed':
    'Both have signed this review, so it stays as it is. What you typed is still here to copy.',
  'review-cancelled': 'This review was cancelled. What you typed is still here to copy.',
  'signed-before': 'You have signed already. Nothing was changed.',
  'changed-before-signing':
    'Something was changed since you opened this page, so you have not signed. Reload the page, look at it, then sign.',
  'guest-name-missing': 'Write the name that you sign with.',
  'not-in-review': 'This review does not rate that competency. Nothing was saved.',
  'off-scale': 'This level is not on the scale. Choose one of those shown.',
  'nothing-proposed': 'Nothing is proposed here, so there is nothing to confirm. Reload the page.',
  'own-proposal': 'This is your own proposal: the other side confirms it.',
  'confirmed-before': 'You have both agreed on this already. Nothing was changed.',
  'proposal-changed':
    'The proposal was changed since you opened this page, so nothing was confirmed. Reload the page.',
}
