import { daysFrom } from '@/lib/plans/rules/calendar'
import { goalSummary } from '@/lib/plans/rules/goal-summary'
import type { GoalSummary, OpenGoal } from '@/lib/plans/types'

/**
 * The open goals that are at risk on the day `today`: first those with something overdue, for longest first, then those
 * that are behind, furthest first. Source of "at risk": product.md.
 */
export function goalsAtRisk(goals: readonly OpenGoal[], today: string): GoalSummary[] {
  return goals
    .map((goal) => goalSummary(goal, today))
    .filter(({ risk }) => risk !== null)
    .sort((one, other) => daysLate(other, today) - daysLate(one, today) || lag(other) - lag(one))
}

/** For how many days something of a goal has been overdue; 0 when nothing is. */
function daysLate({ risk, dueOn, overdue }: GoalSummary, today: string): number {
  const days = overdue.map((milestone) => daysFrom(milestone.dueOn, today))
  return Math.max(0, ...days, risk?.reason === 'overdue' ? daysFrom(dueOn, today) : 0)
}

function lag({ elapsed, progress }: GoalSummary): number {
  return elapsed - progress
}
