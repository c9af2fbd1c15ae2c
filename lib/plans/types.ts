import type { NamedCompetency } from '@/lib/framework/rules/competencies'
import type { GoalRisk } from './rules/goal-figures'

/** A plan as stored. Days are YYYY-MM-DD. */
export type Plan = {
  id: string
  ownerId: string
  frameworkVersionId: string
  /** the target role's key; null: none yet */
  roleKey: string | null
  startsOn: string
  horizonOn: string
  version: number
}

export type GoalState = 'open' | 'achieved' | 'dropped'

/** A milestone as lists, figures and the timeline need it. */
export type Milestone = {
  id: string
  title: string
  dueOn: string
  /** the day of the completion that stands */
  completedOn: string | null
}

/** One completion of a milestone; a reopened one is kept. */
export type Completion = {
  id: string
  completedOn: string
  note: string
  reopenedAt: Date | null
}

export type MilestoneWithRecord = Milestone & { version: number; completions: Completion[] }

/** A goal as stored, without its milestones. */
export type Goal = {
  id: string
  planId: string
  title: string
  startsOn: string
  dueOn: string
  state: GoalState
  closedOn: string | null
  dropReason: string | null
}

export type GoalText = { outcome: string; measure: string; relevance: string }

export type OpenGoal = Goal & { milestones: Milestone[] }

/** What a list says about an open goal, as of a day. Shares are 0 to 1. */
export type GoalSummary = OpenGoal & {
  completed: number
  progress: number
  elapsed: number
  overdue: Milestone[]
  risk: GoalRisk<Milestone> | null
  /** the open milestone that is due first */
  next: Milestone | null
}

/** The open goals of a plan, the ones due first before the others, and the newest closed ones. */
export type GoalsOfPlan = { open: GoalSummary[]; closed: Goal[] }

/** A page of the list of goals as of `today`; only the first has open ones. `before` is the key of the next page. */
export type GoalList = {
  first: boolean
  open: GoalSummary[]
  closed: Goal[]
  before: string | null
  today: string
}

/** Everything that a goal's own page shows, as of `today`. */
export type GoalDetail = GoalText & {
  summary: GoalSummary
  milestones: MilestoneWithRecord[]
  /** there are completions that were taken back, beyond those of `milestones` */
  hasOlderRecords: boolean
  competencies: NamedCompetency[]
  version: number
  today: string
}

/** A goal as its edit form is filled. */
export type GoalForm = GoalText & {
  title: string
  startsOn: string
  dueOn: string
  competencies: string[]
}

/** A goal as the form for a new one is filled; `templateKey` is empty when it starts from scratch. */
export type NewGoalForm = GoalForm & { templateKey: string; milestones: { title: string; dueOn: string }[] }

/** A milestone on its edit page, with the days between which it lies. */
export type MilestoneOnItsPage = Milestone & {
  version: number
  /** it was complete before, and what was noted then is kept */
  hasRecord: boolean
  goal: Pick<Goal, 'id' | 'title' | 'startsOn' | 'dueOn' | 'state'>
}
