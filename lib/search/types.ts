import type { EntryKind, EntryState } from '@/lib/journal/types'
import type { GoalState } from '@/lib/plans/types'

/** One thing that was found. Days are YYYY-MM-DD. */
export type Found =
  | { kind: 'goal'; id: string; title: string; state: GoalState; dueOn: string }
  | { kind: 'milestone'; id: string; title: string; goal: { id: string; title: string }; isComplete: boolean }
  | { kind: 'skill'; id: string; title: string; competency: string; isArchived: boolean }
  | { kind: 'entry'; id: string; title: string; entryKind: EntryKind; state: EntryState; date: string }
  | { kind: 'competency'; id: string; title: string; area: string }

export type FoundKind = Found['kind']

/** What was found of one kind. */
export type FoundGroup = { kind: FoundKind; found: Found[]; hasMore: boolean }

/** What a search found; `text` is what it was asked for. Groups that would be empty are left out. */
export type SearchResults = { text: string; groups: FoundGroup[] }
