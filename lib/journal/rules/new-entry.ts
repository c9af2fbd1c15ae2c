import { competencyOf, proposedCompetency } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { type EntryContent, type EntryKind, entryKinds } from '../types'

type Asked = Record<string, string | string[] | undefined>

/** What the address of a new entry asks for; anything that is no such thing is left out. */
export function readStart({ kind, goal, competency }: Asked): {
  kind?: EntryKind
  goal?: string
  competency?: string
} {
  const known = entryKinds.find((each) => each === kind)
  return {
    ...(known && { kind: known }),
    ...(typeof goal === 'string' && { goal }),
    ...(typeof competency === 'string' && { competency }),
  }
}

/** The entry that the form of a new one is filled with: done today, with the competency asked for, else the one that the kind proposes. */
export function emptyEntry(
  start: ReturnType<typeof readStart>,
  today: string,
  framework: FrameworkDefinition,
  goals: readonly { id: string }[],
): EntryContent {
  const asked = start.competency && competencyOf(framework, start.competency)?.key
  const wanted = asked || (start.kind && proposedCompetency(framework, start.kind))
  return {
    kind: start.kind ?? 'course',
    title: '',
    state: 'done',
    startsOn: null,
    endsOn: today,
    minutes: null,
    provider: '',
    link: '',
    reflection: '',
    competencies: wanted ? [wanted] : [],
    goalId: goals.find(({ id }) => id === start.goal)?.id ?? null,
    isPrivate: false,
  }
}
