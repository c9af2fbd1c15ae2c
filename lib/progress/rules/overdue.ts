import { daysFrom } from '@/lib/plans/rules/calendar'
import { isOverdue, overdueMilestones } from '@/lib/plans/rules/goal-figures'
import type { OpenGoal } from '@/lib/plans/types'
import type { Overdue } from '../types'

/** Every open goal and milestone that was due before today, those overdue for longest first. */
export function overdue(goals: readonly OpenGoal[], today: string): Overdue[] {
  return goals
    .flatMap((goal): Overdue[] => {
      const late = overdueMilestones(goal, today).map(({ id, title, dueOn }) => ({
        kind: 'milestone' as const,
        id,
        title,
        goalId: goal.id,
        goalTitle: goal.title,
        dueOn,
        days: daysFrom(dueOn, today),
      }))
      if (!isOverdue(goal, today)) return late
      const { id, title, dueOn } = goal
      return [...late, { kind: 'goal', id, title, dueOn, days: daysFrom(dueOn, today) }]
    })
    .sort((a, b) => b.days - a.days)
}
