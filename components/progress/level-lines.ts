import type { StepLineMarker, StepLineSeries } from '@/components/charts/step-line-layout'
import { dayInWords } from '@/components/ui/day-text'
import { daysAfter, daysFrom } from '@/lib/plans/rules/calendar'
import type { AreaHistory, AreaMeans, CompetencyHistory } from '@/lib/progress/rules/area-histories'
import { changes, type From, valueOn } from '@/lib/progress/rules/steps'
import type { Mark } from '@/lib/progress/types/over-time'
import { routes } from '@/lib/routes'
import { meanInFigures } from './figures-in-words'

type Levels = From<number | null>[]

/** Current, supported and required level as the lines of a picture. What held on the first day has held before: it is no step. */
function lines(current: Levels, supported: Levels, required: Levels): StepLineSeries[] {
  const steps = ([first, ...later]: Levels) =>
    [...(first ? [{ ...first, day: daysAfter(first.day, -1) }] : []), ...later].map(({ day, value }) => ({
      day,
      level: value,
    }))
  return [
    { key: 'required', kind: 'required', label: 'required', steps: steps(required) },
    { key: 'supported', kind: 'supported', label: 'supported by evidence', steps: steps(supported) },
    { key: 'current', kind: 'current', label: 'current', steps: steps(current) },
  ]
}

/** The lines of a competency; where there is no rating yet, and where nothing is supported, none is drawn. */
export function competencyLines({ levels, supported, required }: CompetencyHistory): StepLineSeries[] {
  return lines(drawn(levels), drawn(supported), required)
}

/** The same steps with no level at all in place of 0. */
export function drawn(steps: readonly From<number>[]): Levels {
  return steps.map(({ day, value }) => ({ day, value: value === 0 ? null : value }))
}

/** The lines of an area: the means of what is asked for; where nothing is supported, none is drawn. */
export function areaLines({ mean }: AreaHistory): StepLineSeries[] {
  const supported = meanLine(mean, 'supported').map(({ day, value }) => ({ day, value: value || null }))
  return lines(meanLine(mean, 'current'), supported, meanLine(mean, 'required'))
}

/** One of the means of an area, with the steps at which it moves. */
export function meanLine(mean: AreaHistory['mean'], which: keyof AreaMeans): From<number | null>[] {
  return changes(mean.map(({ day, value }) => ({ day, value: value?.[which] ?? null })))
}

/** The days of a picture. */
type Days = { from: string; today: string }

/** Marks on the line of a current level. */
function markersOn(levels: Levels, marks: readonly Mark[]): StepLineMarker[] {
  return marks.map(({ kind, id, title, day }) => ({
    key: id,
    day,
    level: valueOn(levels, day, levels[0]?.value ?? null) ?? 0,
    label: `${markNames[kind]}: ${title}, ${dayInWords(day, true)}`,
    shape: markShapes[kind],
  }))
}

/** The share of a small picture's days within which two marks would stand on one another. */
const tooNearToSee = 0.1

/** The same on a small picture: where marks of one kind would stand on one another, the first stands for all. */
export function fewMarkersOn(levels: Levels, marks: readonly Mark[], days: Days): StepLineMarker[] {
  const groups: { first: Mark; others: Mark[] }[] = []
  const last: { [Kind in Mark['kind']]?: (typeof groups)[number] } = {}
  const distance = daysFrom(days.from, days.today) * tooNearToSee
  for (const mark of marks) {
    const group = last[mark.kind]
    if (group && daysFrom(group.first.day, mark.day) < distance) group.others.push(mark)
    else {
      const begun = { first: mark, others: [] }
      last[mark.kind] = begun
      groups.push(begun)
    }
  }
  const firsts = groups.map(({ first }) => first)
  return markersOn(levels, firsts).map((marker, index) => {
    const others = groups[index]?.others ?? []
    const until = others.at(-1)
    if (!until) return marker
    return {
      ...marker,
      label: `${marker.label}, and ${others.length} more to ${dayInWords(until.day, true)}`,
    }
  })
}

/** The share of the picture's days within which two numbers would stand on one another. */
const tooNearToRead = 0.04

/** The same with the numbers that the marks have in their lists; where two would collide, the first has it. */
export function numberedMarkersOn(levels: Levels, marks: readonly Mark[], days: Days): StepLineMarker[] {
  const distance = daysFrom(days.from, days.today) * tooNearToRead
  const counts = { goal: 0, certificate: 0, review: 0, endorsement: 0 }
  const last: { [Kind in Mark['kind']]?: string } = {}
  return markersOn(levels, marks).map((marker, index) => {
    const kind = marks[index]?.kind ?? 'goal'
    const before = last[kind]
    counts[kind] += 1
    if (before !== undefined && daysFrom(before, marker.day) < distance) return marker
    last[kind] = marker.day
    return { ...marker, figure: String(counts[kind]) }
  })
}

/** What the marks are called, and which shape each has. */
export const markKinds = ['goal', 'certificate', 'review', 'endorsement'] as const
export const markNames = {
  goal: 'Goal achieved',
  certificate: 'Certificate',
  review: 'Review signed',
  endorsement: 'Endorsement',
} as const
export const markShapes = {
  goal: 'diamond',
  certificate: 'square',
  review: 'triangle',
  endorsement: 'cross',
} as const

/** Where what is marked stands. */
export function markHref({ kind, about }: Pick<Mark, 'kind' | 'about'>): string {
  if (kind === 'goal') return routes.goal(about)
  return kind === 'review' ? routes.review(about) : routes.entry(about)
}

/** What the shapes of a picture mean. */
export const markLabels = markKinds.map((kind) => ({
  shape: markShapes[kind],
  label: markNames[kind].toLowerCase(),
}))

/** A line in words, step by step: `3 on 1 July 2025, 4 since 12 December 2025`. */
export function stepsInWords(steps: Levels, none: string): string {
  return steps
    .map(({ day, value }, index) => {
      const level = value === null ? none : Number.isInteger(value) ? String(value) : meanInFigures(value)
      return `${level} ${index === 0 ? 'on' : 'since'} ${dayInWords(day, true)}`
    })
    .join(', ')
}

/** The last value of a line. */
export function nowOf<T>(steps: readonly From<T>[]): T | undefined {
  return steps.at(-1)?.value
}
