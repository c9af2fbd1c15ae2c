import type { FoundKind, SearchResults } from './types'

/** What the groups of a search's results are called. */
export const groupNames: Record<FoundKind, string> = {
  goal: 'Goals',
  milestone: 'Milestones',
  skill: 'Skills',
  entry: 'Journal',
  competency: 'Competencies',
}

/** How much a search found: "7 results", "The first 12 results". */
export function countInWords({ groups }: Pick<SearchResults, 'groups'>): string {
  const count = groups.reduce((sum, { found }) => sum + found.length, 0)
  if (count === 0) return 'No results'
  const words = count === 1 ? '1 result' : `${count} results`
  return groups.some(({ hasMore }) => hasMore) ? `The first ${words}` : words
}
