import { daysAfter, monthsAfter } from './calendar'
import { withinGoal } from './goal-faults'

/** A day that a milestone can be moved to with one press. */
export type LaterDay = { by: 'week' | 'month'; day: string }

/**
 * The days a week and a month after a milestone is due, counted from today when it is overdue: a week later it would
 * still be. Only those within its goal.
 */
export function laterDays(
  milestone: { dueOn: string },
  goal: { startsOn: string; dueOn: string },
  today: string,
): LaterDay[] {
  const from = milestone.dueOn < today ? today : milestone.dueOn
  const days: LaterDay[] = [
    { by: 'week', day: daysAfter(from, 7) },
    { by: 'month', day: monthsAfter(from, 1) },
  ]
  return days.filter(({ day }) => withinGoal(goal, day))
}
