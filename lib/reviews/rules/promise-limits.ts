/** How many promises of the same two can be open at once. */
export const openPromisesAtMost = 50

/** How many open promises the list of all shows, those due first. */
export const openPromisesShown = 200

/** How many closed promises stand on one page of the list. */
export const closedPromisesOnPage = 25
