/** The sentences of evidence, by reason. */
export const messages: Record<string, string> = {
  'entry-not-done': 'Only what is done shows something. Mark the entry as done first, then claim it.',
  'claimed-before':
    'One of these was claimed already. Reload the page to see what is claimed; nothing was added.',
  'observable-unknown':
    'One of these is not in your framework, or not under a competency of this entry. Reload the page and choose again.',
  'saved-before':
    'This was saved already, before your last changes. Reload the page to see it; what you typed is still here to copy.',
  'already-withdrawn': 'This was withdrawn before. Nothing was changed.',
}
