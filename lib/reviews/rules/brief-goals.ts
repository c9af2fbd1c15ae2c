import { milestoneStanding } from '@/lib/plans/rules/milestone-standing'
import type { BriefGoal, BriefInterval, BriefMilestone, GoalChanges, MilestoneChanges } from '../types/brief'

/** Which goals were opened, achieved and dropped within an interval. One that was opened and closed in it is in both. */
export function goalChanges(goals: readonly BriefGoal[], interval: BriefInterval): GoalChanges {
  const closed = (state: BriefGoal['state']) =>
    goals
      .filter((goal) => goal.state === state && isWithin(goal.closedOn, interval))
      .sort((a, b) => compare(a.closedOn ?? '', b.closedOn ?? ''))
  return {
    opened: goals
      .filter(({ createdAt }) => createdAt > interval.since)
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()),
    achieved: closed('achieved'),
    dropped: closed('dropped'),
  }
}

/**
 * Which milestones were completed within an interval, whose day passed in it without that, and which were overdue
 * before. A milestone that a closed goal left open is none of these.
 */
export function milestoneChanges(goals: readonly BriefGoal[], interval: BriefInterval): MilestoneChanges {
  const all = milestonesOf(goals)
  const overdue = all.filter(
    ({ milestone, goal }) => milestoneStanding(milestone, goal, interval.to) === 'overdue',
  )
  const plain = (found: typeof all) => found.map(({ milestone }) => milestone).sort(firstDueFirst)
  return {
    done: all
      .filter(({ milestone }) => isWithin(milestone.completedOn, interval))
      .map(({ milestone }) => milestone)
      .sort((a, b) => compare(a.completedOn ?? '', b.completedOn ?? '')),
    missed: plain(overdue.filter(({ milestone }) => milestone.dueOn >= interval.from)),
    older: plain(overdue.filter(({ milestone }) => milestone.dueOn < interval.from)),
  }
}

/** The milestones of open goals that are not complete, those due first before the others. */
export function openMilestonesOf(goals: readonly BriefGoal[]): BriefMilestone[] {
  return milestonesOf(goals.filter(({ state }) => state === 'open'))
    .map(({ milestone }) => milestone)
    .filter(({ completedOn }) => completedOn === null)
    .sort(firstDueFirst)
}

function milestonesOf(goals: readonly BriefGoal[]): { milestone: BriefMilestone; goal: BriefGoal }[] {
  return goals.flatMap((goal) =>
    goal.milestones.map((milestone) => ({
      milestone: { ...milestone, goalId: goal.id, goalTitle: goal.title },
      goal,
    })),
  )
}

function firstDueFirst(a: BriefMilestone, b: BriefMilestone): number {
  return compare(a.dueOn, b.dueOn) || compare(a.id, b.id)
}

function isWithin(day: string | null, { from, to }: BriefInterval): boolean {
  return day !== null && day >= from && day <= to
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
