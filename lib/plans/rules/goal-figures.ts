import { daysFrom } from './calendar'

/** The part of a milestone that figures read. Days are YYYY-MM-DD and compare as text. */
export type MilestoneDates = { dueOn: string; completedOn: string | null }

/** The part of a goal that figures read. */
export type GoalDates<M extends MilestoneDates = MilestoneDates> = {
  startsOn: string
  dueOn: string
  /** open, achieved or dropped */
  state: string
  milestones: readonly M[]
}

/** Why a goal is at risk, the gravest reason first. Shares are 0 to 1. */
export type GoalRisk<M extends MilestoneDates = MilestoneDates> =
  | { reason: 'overdue'; days: number }
  | { reason: 'milestones-overdue'; milestones: M[] }
  | { reason: 'behind'; elapsed: number; progress: number }

function completed(milestones: readonly MilestoneDates[]): number {
  return milestones.filter(({ completedOn }) => completedOn !== null).length
}

/** Elapsed days and the days in all, so that the share can be compared without rounding. */
function elapsedDays(goal: GoalDates, today: string): { passed: number; whole: number } {
  const whole = daysFrom(goal.startsOn, goal.dueOn)
  if (whole <= 0) return { passed: today >= goal.dueOn ? 1 : 0, whole: 1 }
  return { passed: Math.min(Math.max(daysFrom(goal.startsOn, today), 0), whole), whole }
}

/**
 * Completed milestones ÷ milestones, 0 to 1; 1 when achieved; 0 without milestones.
 * Source: product.md, "Goal progress".
 */
export function goalProgress(goal: Pick<GoalDates, 'state' | 'milestones'>): number {
  if (goal.state === 'achieved') return 1
  if (goal.milestones.length === 0) return 0
  return completed(goal.milestones) / goal.milestones.length
}

/**
 * The share of a goal's time, 0 to 1, that has passed, in whole days; for a goal of one day 1 from that day on.
 * Source: product.md, "Elapsed".
 */
export function elapsedShare(goal: GoalDates, today: string): number {
  const { passed, whole } = elapsedDays(goal, today)
  return passed / whole
}

/** Whether the goal is open and was due before today. Source: product.md, "Overdue". */
export function isOverdue(goal: Pick<GoalDates, 'state' | 'dueOn'>, today: string): boolean {
  return goal.state === 'open' && goal.dueOn < today
}

/**
 * The milestones of an open goal that were due before today and are not completed, in their order; none for a goal
 * that is achieved or dropped. Source: product.md, "Overdue".
 */
export function overdueMilestones<M extends MilestoneDates>(
  goal: Pick<GoalDates<M>, 'state' | 'milestones'>,
  today: string,
): M[] {
  if (goal.state !== 'open') return []
  return goal.milestones.filter(({ dueOn, completedOn }) => completedOn === null && dueOn < today)
}

/**
 * Why an open goal is at risk, or `null` when it is not: overdue, or a milestone is, or the time that has passed is
 * more than a quarter ahead of the progress. Source: product.md, "At risk".
 */
export function goalRisk<M extends MilestoneDates>(goal: GoalDates<M>, today: string): GoalRisk<M> | null {
  if (goal.state !== 'open') return null
  if (isOverdue(goal, today)) return { reason: 'overdue', days: daysFrom(goal.dueOn, today) }
  const late = overdueMilestones(goal, today)
  if (late.length > 0) return { reason: 'milestones-overdue', milestones: late }
  const { passed, whole } = elapsedDays(goal, today)
  const count = goal.milestones.length
  // passed / whole - completed / count > 1 / 4 in whole numbers: exactly a quarter is not yet at risk
  if (count > 0 && 4 * (passed * count - completed(goal.milestones) * whole) > whole * count) {
    return { reason: 'behind', elapsed: passed / whole, progress: goalProgress(goal) }
  }
  return null
}

/** Whether there is any reason in `goalRisk`. Source: product.md, "At risk". */
export function isAtRisk(goal: GoalDates, today: string): boolean {
  return goalRisk(goal, today) !== null
}
