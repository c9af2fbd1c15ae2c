/** What is not in the bin: part of the `where` of every reading of entries but the bin's own. */
export const live = { deletedAt: null } as const
