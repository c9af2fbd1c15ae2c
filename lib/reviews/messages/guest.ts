/** The sentences of guests' links, by reason. */
export const guestMessages: Record<string, string> = {
  'guest-link-revoked': 'This link was taken back. Ask whoever sent it for a new one.',
  'guest-link-over': 'This link has run out. Ask whoever sent it for a new one.',
  'guest-link-elsewhere':
    'This review was opened in another browser, and the link works there only. Go on there, or ask whoever sent it for a new link.',
  'not-a-guest-review':
    'This review is with somebody who has an account. A link is for somebody without one.',
  'guest-name-missing': 'Your name is missing.',
  'link-not-there': 'This link is not there any more. Reload the page to see which ones are.',
}
