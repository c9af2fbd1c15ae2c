/** The sentences of comments, by reason. */
export const messages: Record<string, string> = {
  'milestone-unknown':
    'This milestone is not one of the goal’s any more. Choose another, or the goal itself.',
  'saved-before':
    'This comment was sent already. Reload the page to see it; what you typed is still here to copy.',
}
