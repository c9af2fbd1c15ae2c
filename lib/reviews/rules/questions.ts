import { daysFrom } from '@/lib/plans/rules/calendar'
import type { AreaDone, BriefEntry, BriefGoal, BriefInterval, LevelMove, OpenPromise } from '../types/brief'
import type { BriefQuestion, RequiredLevel } from '../types/question'
import { entriesWithin } from './brief-entries'
import { openMilestonesOf } from './brief-goals'

/** How many questions a brief asks. */
export const questionsAsked = 3

/** A promise that has been open for this many days is open for long. */
const longOpen = 42

/** From this gap on a competency is a stretch. */
const stretchGap = 2

/** What questions follow from: only what the reader may see; the rest is null. */
export type QuestionGrounds = {
  interval: BriefInterval
  promises: readonly OpenPromise[]
  goals: readonly BriefGoal[] | null
  /** what the role asks for, as `requiredLevels` orders it */
  required: readonly RequiredLevel[] | null
  moves: readonly LevelMove[] | null
  entries: readonly BriefEntry[] | null
  areas: readonly AreaDone[] | null
  /** the key of the home area by competency key */
  homeArea: Record<string, string>
}

/**
 * Three questions that follow from the data, fewer where there is not enough of it: the most telling of each kind, in
 * the order of the kinds, then the next of each and so on; no two about the same thing as long as there are others.
 * What merely comes next is asked where too little else is there to ask.
 */
export function briefQuestions(grounds: QuestionGrounds): BriefQuestion[] {
  const groups = [telling(grounds), fallbacks(grounds)]
  const chosen: BriefQuestion[] = []
  for (const kinds of groups) while (chosen.length < questionsAsked && takeTurn(kinds, chosen)) {}
  const others = groups.flat(2).filter((question) => !chosen.includes(question))
  return [...chosen, ...others].slice(0, questionsAsked)
}

/** Chooses one question of each kind about something that none is about yet; says whether there was any. */
function takeTurn(kinds: readonly (readonly BriefQuestion[])[], chosen: BriefQuestion[]): boolean {
  const before = chosen.length
  for (const questions of kinds) {
    const subjects = new Set(chosen.map(subjectOf))
    const next = questions.find((question) => !subjects.has(subjectOf(question)))
    if (next) chosen.push(next)
  }
  return chosen.length > before
}

/** What calls for a question by itself, by kind. */
function telling(grounds: QuestionGrounds): BriefQuestion[][] {
  const { interval, promises } = grounds
  const goals = openGoalsOf(grounds)
  const entries = grounds.entries && entriesWithin(grounds.entries, interval)
  const worked = new Set(entries?.flatMap(({ competencies }) => competencies))
  const aimedAt = new Set(
    goals.flatMap(({ competencies }) => competencies.map((key) => grounds.homeArea[key])),
  )
  return [
    longestOpenFirst(promises)
      .filter(({ madeOn }) => daysFrom(madeOn, interval.to) >= longOpen)
      .map((promise) => ({ kind: 'promise-open-long', promise })),
    goals
      .filter(({ dueMoves }) => dueMoves >= 2)
      .sort((a, b) => b.dueMoves - a.dueMoves)
      .map((goal) => ({ kind: 'goal-moved', goal })),
    (grounds.required ?? [])
      .filter(({ key, required, level }) => required - level >= stretchGap && !worked.has(key))
      .map((competency) => ({ kind: 'stretch', competency, noEntry: entries !== null })),
    openMilestonesOf(goals)
      .filter(({ dueOn }) => dueOn < interval.to)
      .map((milestone) => ({ kind: 'milestone-overdue', milestone })),
    entries
      ? (grounds.moves ?? [])
          .filter(({ key, from }) => from > 0 && !worked.has(key))
          .map((move) => ({ kind: 'level-without-entry', move }))
      : [],
    grounds.goals
      ? (grounds.areas ?? [])
          .slice(0, 1)
          .filter(({ key, totals }) => key !== null && totals.minutes > 0 && !aimedAt.has(key))
          .map((area) => ({ kind: 'area-without-goal', area }))
      : [],
    goals
      .filter(({ milestones }) => milestones.length === 0)
      .map((goal) => ({ kind: 'goal-without-milestones', goal })),
    goals
      .filter(({ milestones }) => milestones.length > 0 && milestones.every(({ completedOn }) => completedOn))
      .map((goal) => ({ kind: 'goal-complete', goal })),
    entries?.length === 0 ? [{ kind: 'nothing-logged' }] : [],
  ]
}

/** What can be asked of whatever there is, by kind. */
function fallbacks(grounds: QuestionGrounds): BriefQuestion[][] {
  const goals = openGoalsOf(grounds)
  const required = grounds.required ?? []
  return [
    goals.map((goal) => ({ kind: 'goal-due', goal })),
    required
      .filter(({ required, level }) => level < required)
      .map((competency) => ({ kind: 'gap', competency })),
    openMilestonesOf(goals)
      .filter(({ dueOn }) => dueOn >= grounds.interval.to)
      .map((milestone) => ({ kind: 'milestone-next', milestone })),
    longestOpenFirst(grounds.promises).map((promise) => ({ kind: 'promise-due', promise })),
    entriesWithin(grounds.entries ?? [], grounds.interval)
      .toReversed()
      .slice(0, questionsAsked)
      .map((entry) => ({ kind: 'entry', entry })),
    goals.map((goal) => ({ kind: 'goal-measure', goal })),
    required
      .filter(({ required, level }) => level >= required)
      .map((competency) => ({ kind: 'reached', competency })),
  ]
}

/** What a question is about: two about the same would be one too many. */
function subjectOf(question: BriefQuestion): string {
  if ('goal' in question) return question.goal.id
  if ('milestone' in question) return question.milestone.goalId
  if ('promise' in question) return question.promise.id
  if ('entry' in question) return question.entry.id
  if ('competency' in question) return question.competency.key
  if ('move' in question) return question.move.key
  return question.kind
}

/** Those due first before the others. */
function openGoalsOf({ goals }: QuestionGrounds): BriefGoal[] {
  return (goals ?? [])
    .filter(({ state }) => state === 'open')
    .sort((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1))
}

function longestOpenFirst(promises: readonly OpenPromise[]): OpenPromise[] {
  return [...promises].sort((a, b) =>
    a.madeOn === b.madeOn ? (a.id < b.id ? -1 : 1) : a.madeOn < b.madeOn ? -1 : 1,
  )
}
