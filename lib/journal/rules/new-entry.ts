import { isCalendarDay } from '@/lib/clock'
import { competencyOf, proposedCompetency } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { type EntryContent, type EntryKind, entryKinds } from '../types'
import { readId } from './read-id'

type Asked = Record<string, string | string[] | undefined>

/** What the address of a new entry asks for; anything that is no such thing is left out. */
export function readStart({ kind, goal, competency, like, title, date }: Asked): {
  kind?: EntryKind
  goal?: string
  competency?: string
  like?: string
  title?: string
  /** a day that exists */
  date?: string
} {
  const known = entryKinds.find((each) => each === kind)
  const entryToRepeat = readId(like)
  return {
    ...(known && { kind: known }),
    ...(typeof goal === 'string' && { goal }),
    ...(typeof competency === 'string' && { competency }),
    ...(entryToRepeat && { like: entryToRepeat }),
    ...(typeof title === 'string' && { title }),
    ...(typeof date === 'string' && isCalendarDay(date) && { date }),
  }
}

type Start = ReturnType<typeof readStart>

/** What a new entry may refer to. */
type Choices = {
  framework: FrameworkDefinition
  goals: readonly { id: string }[]
  skills: readonly { id: string }[]
}

/** The entry that the form of a new one is filled with: what was asked for, else done today; with the competency asked for, else the one that the kind proposes. */
export function emptyEntry(
  start: Start,
  today: string,
  framework: FrameworkDefinition,
  goals: readonly { id: string }[],
): EntryContent {
  const asked = start.competency && competencyOf(framework, start.competency)?.key
  const wanted = asked || (start.kind && proposedCompetency(framework, start.kind))
  return {
    kind: start.kind ?? 'course',
    title: start.title ?? '',
    state: start.date && start.date > today ? 'planned' : 'done',
    startsOn: null,
    endsOn: start.date ?? today,
    minutes: null,
    provider: '',
    link: '',
    number: '',
    expiresOn: null,
    audience: '',
    slides: '',
    takenAway: '',
    reflection: '',
    competencies: wanted ? [wanted] : [],
    skills: [],
    goalId: goals.find(({ id }) => id === start.goal)?.id ?? null,
    isPrivate: false,
  }
}

/**
 * The entry that the form of another one like `entry` is filled with: done today, without what belongs to the one day
 * (its days, number, links and what one thought of it), and with what can still be chosen of what it was for.
 */
export function repeatedEntry(
  entry: EntryContent,
  start: Start,
  today: string,
  choices: Choices,
): EntryContent {
  const { framework, goals, skills } = choices
  const { kind, title, minutes, provider, audience, isPrivate } = entry
  return {
    ...emptyEntry(start, today, framework, goals),
    ...{ title, minutes, provider, audience, isPrivate },
    kind: start.kind ?? kind,
    competencies: entry.competencies.filter((key) => competencyOf(framework, key) !== null),
    skills: entry.skills.filter((skill) => skills.some(({ id }) => id === skill)),
    goalId: goals.find(({ id }) => id === entry.goalId)?.id ?? null,
  }
}
