import type { GoalState } from '../types'

/** What lists and pages read of a goal. */
export const goalColumns = {
  id: true,
  planId: true,
  title: true,
  startsOn: true,
  dueOn: true,
  state: true,
  closedOn: true,
  dropReason: true,
} as const

/** What lists, figures and the timeline read of a milestone. */
export const milestoneColumns = { id: true, title: true, dueOn: true, completedOn: true } as const

/** The state's column is text on both databases; only commands write it. */
export function asGoal<Row extends { state: string }>(row: Row): Omit<Row, 'state'> & { state: GoalState } {
  return { ...row, state: row.state as GoalState }
}
