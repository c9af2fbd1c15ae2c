import type { FrameworkDefinition } from '@/lib/framework/types'
import { daysAfter, monthsAfter } from '@/lib/plans/rules/calendar'
import type { ClaimedGrounds, Grounds } from '../types'
import {
  isSupported,
  type LevelSupport,
  lastDayNotCounted,
  levelSupport,
  MONTHS_COUNTED,
} from './supported-level'
import { observableLevels } from './supported-levels'

/** A supported level from a day on; 0: nothing supports one. */
export type SupportedFrom = { day: string; value: number }

type Days = { from: string; to: string }

/** The supported level of every competency of a framework between two days, by its key. */
export function supportedHistories(
  framework: FrameworkDefinition,
  claimed: readonly ClaimedGrounds[],
  days: Days,
): Map<string, SupportedFrom[]> {
  const grounds = groundsByCompetency(claimed)
  return new Map(
    framework.competencies.map((competency) => [
      competency.key,
      supportedHistory(observableLevels(competency), grounds.get(competency.key) ?? [], days),
    ]),
  )
}

/**
 * The supported level of one competency between two days: what holds on the first, then every change. On each day it
 * is what `supportedLevel` gives; what is claimed is gone through once, so that it takes no longer for long times.
 */
export function supportedHistory(
  levels: Readonly<Record<string, number>>,
  grounds: readonly Grounds[],
  { from, to }: Days,
): SupportedFrom[] {
  const tallies = levelSupport(levels, [], from).map(emptyTally)
  const changes = grounds
    .flatMap((one) => changesOf(one, levels))
    .filter(({ day }) => day <= to)
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  const steps: SupportedFrom[] = [{ day: from, value: 0 }]
  for (const [index, change] of changes.entries()) {
    for (const tally of tallies) if (tally.level <= change.highest) count(tally, change, levels)
    // what changes on one day makes one step, and what was before the first day makes none
    if (changes[index + 1]?.day === change.day) continue
    const value = tallies.findLast((tally) => isSupported(supportOf(tally)))?.level ?? 0
    const last = steps[steps.length - 1]
    if (change.day <= from) steps[0] = { day: from, value }
    else if (last?.value !== value) steps.push({ day: change.day, value })
  }
  return steps
}

/** The first day on which evidence of an entry of some day is too old. */
export function firstDayTooOld(date: string): string {
  const day = monthsAfter(date, MONTHS_COUNTED)
  // for 29 February there is no such day two years on
  return lastDayNotCounted(day) < date ? daysAfter(day, 1) : day
}

/** A day on which evidence, or an endorsement of it, begins to count or stops. */
type Change = {
  day: string
  by: 1 | -1
  kind: 'evidence' | 'endorsement'
  entryId: string
  /** those of this competency, and the highest level among them */
  observables: string[]
  highest: number
}

function changesOf(
  { entryId, date, withdrawnOn, observables: keys, endorsements }: Grounds,
  levels: Readonly<Record<string, number>>,
): Change[] {
  const observables = [...new Set(keys.filter((key) => Object.hasOwn(levels, key)))]
  const highest = Math.max(0, ...observables.map((key) => levels[key] ?? 0))
  const end = earlier(firstDayTooOld(date), withdrawnOn)
  const during = (kind: Change['kind'], from: string, until: string): Change[] =>
    from < until && highest > 0
      ? [
          { day: from, by: 1, kind, entryId, observables, highest },
          { day: until, by: -1, kind, entryId, observables, highest },
        ]
      : []
  return [
    ...during('evidence', date, end),
    ...endorsements.flatMap(({ on, withdrawnOn }) =>
      during('endorsement', on > date ? on : date, earlier(end, withdrawnOn)),
    ),
  ]
}

function earlier(day: string, other: string | null): string {
  return other !== null && other < day ? other : day
}

/** What counts for a level at the moment: how often each observable is shown and each entry shows one. */
type Tally = LevelSupport & { shows: Map<string, number>; shownBy: Map<string, number>; endorsements: number }

function emptyTally(support: LevelSupport): Tally {
  return { ...support, shows: new Map(), shownBy: new Map(), endorsements: 0 }
}

function count(
  tally: Tally,
  { by, kind, entryId, observables }: Change,
  levels: Readonly<Record<string, number>>,
) {
  if (kind === 'endorsement') {
    tally.endorsements += by
    return
  }
  add(tally.shownBy, entryId, by)
  for (const key of observables) if ((levels[key] ?? 0) >= tally.level) add(tally.shows, key, by)
}

function add(counts: Map<string, number>, key: string, by: number) {
  const sum = (counts.get(key) ?? 0) + by
  if (sum === 0) counts.delete(key)
  else counts.set(key, sum)
}

function supportOf({ shows, shownBy, endorsements, ...support }: Tally): LevelSupport {
  const endorsed = support.endorsed === null ? null : endorsements > 0
  return { ...support, shown: shows.size, entries: shownBy.size, endorsed }
}

function groundsByCompetency(claimed: readonly ClaimedGrounds[]): Map<string, Grounds[]> {
  const grounds = new Map<string, Grounds[]>()
  for (const { observables, ...claim } of claimed)
    for (const key of new Set(observables.map(({ competencyKey }) => competencyKey))) {
      const own = observables.filter(({ competencyKey }) => competencyKey === key)
      const one = { ...claim, observables: own.map(({ observableKey }) => observableKey) }
      const before = grounds.get(key)
      if (before) before.push(one)
      else grounds.set(key, [one])
    }
  return grounds
}
