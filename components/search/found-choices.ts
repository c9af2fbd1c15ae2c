import { dayInWords } from '@/components/ui/day-text'
import { kindNames, stateNames } from '@/lib/journal/messages'
import { routes } from '@/lib/routes'
import { groupNames } from '@/lib/search/messages'
import type { Found, SearchResults } from '@/lib/search/types'
import type { ChoiceGroup } from './choices'

/** What a search found as lines to choose. */
export function foundChoices({ groups }: Pick<SearchResults, 'groups'>): ChoiceGroup[] {
  return groups.map(({ kind, found }) => ({
    label: groupNames[kind],
    choices: found.map((one) => ({
      id: `${kind}-${one.id}`,
      label: one.title,
      detail: detailOf(one),
      href: addressOf(one),
    })),
  }))
}

/** The page of something that was found. */
export function addressOf(found: Found): string {
  switch (found.kind) {
    case 'goal':
      return routes.goal(found.id)
    case 'milestone':
      return routes.goal(found.goal.id, found.id)
    case 'skill':
      return routes.skill(found.id)
    case 'entry':
      return routes.entry(found.id)
    case 'competency':
      return routes.competency(found.id)
  }
}

/** What tells something that was found from others of its name. */
export function detailOf(found: Found): string {
  switch (found.kind) {
    case 'goal':
      return `${found.state === 'open' ? 'due' : `${found.state}, was due`} ${dayInWords(found.dueOn, true)}`
    case 'milestone':
      return found.isComplete ? `${found.goal.title}, complete` : found.goal.title
    case 'skill':
      return found.isArchived ? `${found.competency}, archived` : found.competency
    case 'entry': {
      const kind = kindNames[found.entryKind]
      const state = found.state === 'done' ? '' : `, ${stateNames[found.state].toLowerCase()}`
      return `${kind}, ${dayInWords(found.date, true)}${state}`
    }
    case 'competency':
      return found.area
  }
}
