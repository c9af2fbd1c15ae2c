import { monthKey } from './months'

/** What was planned for a month, and what was completed in it. */
export type MilestonesOfMonth<Step> = { month: string; planned: Step[]; done: Step[] }

/** Milestones by the month in which they are due (planned) and by that in which they were completed (done). */
export function milestonesByMonth<Step extends { dueOn: string; completedOn: string | null }>(
  milestones: readonly Step[],
  months: readonly string[],
): MilestonesOfMonth<Step>[] {
  const byMonth = new Map(
    months.map((month) => [month, { month, planned: [] as Step[], done: [] as Step[] }]),
  )
  for (const milestone of milestones) {
    byMonth.get(monthKey(milestone.dueOn))?.planned.push(milestone)
    if (milestone.completedOn !== null) byMonth.get(monthKey(milestone.completedOn))?.done.push(milestone)
  }
  return [...byMonth.values()]
}
