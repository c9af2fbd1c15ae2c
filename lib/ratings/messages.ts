/** What a refused rating says, by reason. */
export const ratingMessages = {
  'unknown-competency': 'This competency is not in your framework. Reload the page and rate again.',
  'off-scale': 'This level is not on the scale. Choose one of those shown.',
  'saved-before':
    'This rating was saved already, before your last changes. Reload the page to see it, then rate again; what you typed is still here to copy.',
  'already-voided': 'This rating was voided before. Nothing was changed.',
}
