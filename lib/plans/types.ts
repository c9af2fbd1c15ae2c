import type { NamedCompetency } from '@/lib/framework/rules/competencies'
import type { GoalRisk } from './rules/goal-figures'
import type { Repeats } from './rules/repeats'
import type { TimelinePages } from './rules/timeline-period'

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

/** A plan that was finished: it stays as it was, but for the words of its retrospective. */
export type FinishedPlan = Plan & {
  /** its figures are read as of this instant */
  finishedAt: Date
  /** the owner's calendar day then */
  finishedOn: string
  /** the retrospective, in the person's words */
  worked: string
  didNotWork: string
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

export type MilestoneWithRecord = Milestone & {
  version: number
  /** how often it comes again; null: once */
  repeats: Repeats | null
  /** the repeating milestone that this one was made after */
  followsId: string | null
  completions: Completion[]
}

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

/** A goal of a finished plan as it was when the next plan took it along. */
export type GoalAsItWas = OpenGoal & GoalText & { competencies: string[] }

/** Such a goal, and when it was taken along. */
export type CarriedGoal = { goal: GoalAsItWas; carriedAt: Date }

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

/** A goal on a page of the timeline; `shown` are those of its milestones that are due in the page's days, by date. */
export type TimelineGoal = GoalSummary & { shown: Milestone[] }

/** What is when, as of `today`: of the goals that one sees in a period the open ones and the last closed. */
export type PlanTimeline = TimelinePages & {
  plan: Plan
  goals: TimelineGoal[]
  /** the plan has a goal, on this page or on another */
  hasGoals: boolean
  /** more goals were closed than stand here */
  hasOlder: boolean
  /** of all open goals: the milestone that is due next, and how many are overdue */
  next: Milestone | null
  late: number
  today: string
}

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
  /** the last day of its plan */
  horizonOn: string
  /** the framework of its plan */
  frameworkVersionId: string
  today: string
  /** where its plan is finished: the goal stays as it was then, and `summary` is as of that day */
  finishedPlan: { id: string; finishedOn: string } | null
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
  repeats: Repeats | null
  /** it was complete before, and what was noted then is kept */
  hasRecord: boolean
  /** `planFinishedOn`: the day on which its plan was finished; null: the plan is active */
  goal: Pick<Goal, 'id' | 'title' | 'startsOn' | 'dueOn' | 'state'> & { planFinishedOn: string | null }
}
