import { endorsementCounts } from '@/lib/evidence/rules/endorsement-counts'
import { supportedLevel } from '@/lib/evidence/rules/supported-level'
import type { GoalDates } from '@/lib/plans/rules/goal-figures'
import {
  elapsedShare,
  goalProgress,
  isAtRisk,
  isOverdue,
  overdueMilestones,
} from '@/lib/plans/rules/goal-figures'
import { areaProgress } from '@/lib/progress/rules/area-progress'
import { nearestRole } from '@/lib/progress/rules/nearest-role'
import { noRegretCompetencies } from '@/lib/progress/rules/no-regret'
import { pathOrder } from '@/lib/progress/rules/path-order'
import { planProgress } from '@/lib/progress/rules/plan-progress'
import { roleGap } from '@/lib/progress/rules/role-gap'
import type { Levels, Requirements, Standing } from '@/lib/progress/types/standing'
import { currentLevel } from '@/lib/ratings/rules/current-level'
import { calibration } from '@/lib/reviews/rules/calibration'

/** One worked case: what goes in, and the figures that must come out, rounded to six decimals. */
export type FigureCase = { kind: string; name: string; input: unknown; expected: Record<string, unknown> }

type GoalInput = {
  start: string
  due: string
  today: string
  state: string
  milestones: { due: string; completedOn: string | null }[]
}

type AtlasInput = {
  roles: Record<string, Requirements>
  roleOrder: string[]
  levels: Levels
  order: string[]
}

function goalFigures({ start, due, today, state, milestones }: GoalInput): Record<string, unknown> {
  const goal: GoalDates<{ dueOn: string; completedOn: string | null; index: number }> = {
    startsOn: start,
    dueOn: due,
    state,
    milestones: milestones.map((milestone, index) => ({
      dueOn: milestone.due,
      completedOn: milestone.completedOn,
      index,
    })),
  }
  return {
    progress: goalProgress(goal),
    elapsed: elapsedShare(goal, today),
    overdue: isOverdue(goal, today),
    overdueMilestones: overdueMilestones(goal, today).map(({ index }) => index),
    atRisk: isAtRisk(goal, today),
  }
}

function progressFigures(standing: Standing): Record<string, unknown> {
  const areas = [...new Set(Object.values(standing.homeArea))]
  return {
    areas: Object.fromEntries(areas.map((area) => [area, areaProgress(standing, area)])),
    plan: planProgress(standing),
    roleGap: roleGap(standing),
    path: pathOrder(standing),
  }
}

function atlasFigures({ roles, roleOrder, levels, order }: AtlasInput): Record<string, unknown> {
  const profiles = roleOrder.map((key) => ({ key, requirements: roles[key] ?? {} }))
  return {
    progress: Object.fromEntries(
      profiles.map(({ key, requirements }) => [key, planProgress({ role: requirements, levels })]),
    ),
    gap: Object.fromEntries(
      profiles.map(({ key, requirements }) => [key, roleGap({ role: requirements, levels })]),
    ),
    nearest: nearestRole(profiles, levels),
    noRegret: noRegretCompetencies(profiles, levels, order),
  }
}

type SupportedInput = {
  asOf: string
  observables: Record<string, number>
  evidence: {
    entry: string
    date: string
    withdrawnOn: string | null
    observables: string[]
    endorsements: {
      by: string
      on: string
      mentorship: boolean
      guest: boolean
      withdrawnOn: string | null
    }[]
  }[]
}

function supportedFigures({ asOf, observables, evidence }: SupportedInput): Record<string, unknown> {
  const grounds = evidence.map(({ entry, endorsements, ...claim }) => ({
    ...claim,
    entryId: entry,
    endorsements: endorsements.filter((one) => endorsementCounts({ ...one, ownerId: 'owner' })),
  }))
  return { supported: supportedLevel(observables, grounds, asOf) }
}

const kinds = new Map<string, (input: never) => Record<string, unknown>>([
  ['currentLevel', currentLevel<string>],
  ['progress', progressFigures],
  ['supported', supportedFigures],
  ['goal', goalFigures],
  ['atlas', atlasFigures],
  ['calibration', calibration],
])

/** The kinds of figures that the product computes so far. */
export const figureKinds: readonly string[] = [...kinds.keys()]

/** Equal at six decimals: further apart than half of the sixth is a difference, but for what the last bit costs. */
const TOLERANCE = 0.5e-6 + 1e-12

/** Whether a figure agrees with what is expected; numbers at six decimals, lists and objects member by member. */
export function agrees(actual: unknown, expected: unknown): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= TOLERANCE
  }
  if (actual === null || expected === null || typeof actual !== 'object' || typeof expected !== 'object') {
    return actual === expected
  }
  if (Array.isArray(actual) !== Array.isArray(expected)) return false
  const mine = new Map(Object.entries(actual))
  const theirs = Object.entries(expected)
  return (
    mine.size === theirs.length &&
    theirs.every(([key, value]) => mine.has(key) && agrees(mine.get(key), value))
  )
}

/** What is wrong with a case, each in one line; none when every expected figure agrees. */
export function faultsOfCase({ kind, input, expected }: FigureCase): string[] {
  const compute = kinds.get(kind)
  if (!compute) return [`the kind “${kind}” does not exist yet`]
  let actual: Record<string, unknown>
  try {
    actual = compute(input as never)
  } catch (error) {
    return [`its input cannot be computed: ${error instanceof Error ? error.message : String(error)}`]
  }
  const names = Object.keys(expected)
  if (names.length === 0) return ['it expects nothing']
  return names
    .filter((name) => !agrees(actual[name], expected[name]))
    .map((name) => `${name} is ${JSON.stringify(actual[name])}, expected ${JSON.stringify(expected[name])}`)
}
