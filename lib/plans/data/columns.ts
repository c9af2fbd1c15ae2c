import type { Repeats } from '../rules/repeats'
import type { GoalState } from '../types'

/** What pages and commands read of a plan. */
export const planColumns = {
  id: true,
  ownerId: true,
  frameworkVersionId: true,
  roleKey: true,
  startsOn: true,
  horizonOn: true,
  version: true,
} as const

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

/** What pages about a goal and commands read of a milestone beside that. */
export const ownMilestoneColumns = {
  ...milestoneColumns,
  version: true,
  repeats: true,
  followsId: true,
} as const

/** The same for the column that says how often a milestone comes again. */
export function asMilestone<Row extends { repeats: string | null }>(
  row: Row,
): Omit<Row, 'repeats'> & { repeats: Repeats | null } {
  return { ...row, repeats: row.repeats as Repeats | null }
}
