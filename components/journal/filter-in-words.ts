import { dayInWords } from '@/components/ui/day-text'
import { kindPlurals, stateNames } from '@/lib/journal/messages'
import type { EntryFilter, FilterChoices, Privacy } from '@/lib/journal/rules/filter'
import { monthOf, type Period, yearOf } from '@/lib/journal/rules/periods'
import type { EntryKind } from '@/lib/journal/types'

/** One thing that a filter asks for, and the filter without it. */
export type FilterPart = { words: string; without: EntryFilter }

export const privacyNames: Record<Privacy, string> = {
  only: 'Only private ones',
  without: 'Without private ones',
}

/** What a filter asks for, piece by piece. Days of this year are told without it. */
export function filterParts(filter: EntryFilter, choices: FilterChoices, today: string): FilterPart[] {
  const { kind: kinds = [], area, competency, goal, skill, from, to, state, words } = filter
  const { framework, goals, skills } = choices
  const parts: [string | undefined, EntryFilter][] = [
    ...kinds.map((kind): [string, EntryFilter] => [kindPlurals[kind], withoutKind(filter, kind)]),
    [framework.areas.find(({ key }) => key === area)?.name, without(filter, 'area')],
    [framework.competencies.find(({ key }) => key === competency)?.name, without(filter, 'competency')],
    [quoted('goal', goals.find(({ id }) => id === goal)?.title), without(filter, 'goal')],
    [quoted('skill', skills.find(({ id }) => id === skill)?.name), without(filter, 'skill')],
    [periodInWords(from, to, today), without(filter, 'from', 'to')],
    [state && stateNames[state], without(filter, 'state')],
    [filter.private && privacyNames[filter.private], without(filter, 'private')],
    [words && `“${words}”`, without(filter, 'words')],
  ]
  return parts.flatMap(([words, without]) => (words ? [{ words, without }] : []))
}

/** `June 2026`, `2025`, `since 1 Jan`, `until 31 December 2025`, `3 Mar to 9 Jun`. */
function periodInWords(from: string | undefined, to: string | undefined, today: string): string | undefined {
  const thisYear = today.slice(0, 4)
  const isShort = [from, to].every((day) => day === undefined || day.slice(0, 4) === thisYear)
  const inWords = (day: string) => dayInWords(day, !isShort)
  if (from === undefined) return to && `until ${inWords(to)}`
  if (to === undefined) return `since ${inWords(from)}`
  if (isSame(yearOf(from), { from, to })) return from.slice(0, 4)
  if (isSame(monthOf(from), { from, to })) return dayInWords(from, true).replace(/^1 /, '')
  return from === to ? inWords(from) : `${inWords(from)} to ${inWords(to)}`
}

function isSame(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to
}

function quoted(what: string, name: string | undefined): string | undefined {
  return name && `${what} “${name}”`
}

function withoutKind({ kind: kinds = [], ...others }: EntryFilter, kind: EntryKind): EntryFilter {
  const rest = kinds.filter((each) => each !== kind)
  return rest.length > 0 ? { ...others, kind: rest } : others
}

function without(filter: EntryFilter, ...names: (keyof EntryFilter)[]): EntryFilter {
  const rest = { ...filter }
  for (const name of names) delete rest[name]
  return rest
}
