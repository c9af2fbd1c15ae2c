import { milestonesAtMost } from './limits'
import { nextDue, type Repeats } from './repeats'

/** What the series of a repeating milestone is read from. */
export type InSeries = {
  id: string
  dueOn: string
  repeats: Repeats | null
  /** the milestone that this one was made after */
  followsId: string | null
}

/** The next of a repeating milestone, or why there can be none. */
export type NextMilestone = { kind: 'next' | 'after-goal'; dueOn: string } | { kind: 'goal-full' }

/**
 * What follows a milestone of a goal when it is done; null when it does not repeat, or when the next one was made
 * before: one that is reopened and completed again makes no second one.
 */
export function nextMilestone(
  milestone: InSeries,
  goal: { dueOn: string; milestones: readonly InSeries[] },
  today: string,
): NextMilestone | null {
  if (!milestone.repeats) return null
  if (goal.milestones.some(({ followsId }) => followsId === milestone.id)) return null
  const dueOn = nextDue(seriesUpTo(milestone, goal.milestones), milestone.repeats, today)
  if (dueOn > goal.dueOn) return { kind: 'after-goal', dueOn }
  return goal.milestones.length >= milestonesAtMost ? { kind: 'goal-full' } : { kind: 'next', dueOn }
}

function seriesUpTo(last: InSeries, milestones: readonly InSeries[]): [string, ...string[]] {
  const before = milestones.find(({ id }) => id === last.followsId)
  return before ? [...seriesUpTo(before, milestones), last.dueOn] : [last.dueOn]
}
