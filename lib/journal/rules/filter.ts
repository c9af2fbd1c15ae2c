import { isCalendarDay } from '@/lib/clock'
import { searchText } from '@/lib/folded'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { type EntryKind, type EntryState, entryKinds, entryStates } from '../types'

/** Private entries alone, or all but those. */
export const privacies = ['only', 'without'] as const

export type Privacy = (typeof privacies)[number]

/** Which entries are asked for: those to which all of it applies. Its names are those of the address. */
export type EntryFilter = {
  /** one of these, in the order of the kinds */
  kind?: EntryKind[]
  /** under a competency whose home is this area, by its key */
  area?: string
  /** under this competency, by its key */
  competency?: string
  /** ids */
  goal?: string
  skill?: string
  /** first and last day, YYYY-MM-DD */
  from?: string
  to?: string
  state?: EntryState
  private?: Privacy
  /** each of them stands somewhere in the entry's texts */
  words?: string
}

/** What the query of an address holds, by name. */
export type Asked = Record<string, string | string[] | undefined>

/** A goal and a skill that a filter may name. */
export type FilterGoal = { id: string; title: string; closed: boolean }
export type FilterSkill = { id: string; name: string; archived: boolean }

/** What a filter may name. */
export type FilterChoices = { framework: FrameworkDefinition; goals: FilterGoal[]; skills: FilterSkill[] }

const keyOrId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/

/** The filter that an address holds: `routes.journal` writes what this reads. What makes no sense is left out. */
export function readFilter(asked: Asked): EntryFilter {
  const kinds = entryKinds.filter((kind) => texts(asked.kind).includes(kind))
  const key = (sent: Asked[string]) => texts(sent).find((text) => keyOrId.test(text))
  const day = (sent: Asked[string]) => texts(sent).find(isCalendarDay)
  return withoutGaps({
    kind: kinds.length > 0 ? kinds : undefined,
    area: key(asked.area),
    competency: key(asked.competency),
    goal: key(asked.goal),
    skill: key(asked.skill),
    from: day(asked.from),
    to: day(asked.to),
    state: entryStates.find((state) => texts(asked.state).includes(state)),
    private: privacies.find((privacy) => texts(asked.private).includes(privacy)),
    words: texts(asked.words).map(searchText).find(Boolean),
  })
}

/** A filter without what names nothing that there is. */
export function knownFilter(filter: EntryFilter, { framework, goals, skills }: FilterChoices): EntryFilter {
  const { area, competency, goal, skill } = filter
  return withoutGaps({
    ...filter,
    area: framework.areas.find(({ key }) => key === area)?.key,
    competency: framework.competencies.find(({ key }) => key === competency)?.key,
    goal: goals.find(({ id }) => id === goal)?.id,
    skill: skills.find(({ id }) => id === skill)?.id,
  })
}

/** Whether a filter leaves anything out. */
export function isFiltered(filter: EntryFilter): boolean {
  return Object.keys(filter).length > 0
}

function texts(sent: Asked[string]): string[] {
  return sent === undefined ? [] : [sent].flat()
}

function withoutGaps(filter: { [Name in keyof EntryFilter]: EntryFilter[Name] | undefined }): EntryFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as EntryFilter
}
