import type { EventKind } from '@/lib/activity/types'
import type { NamedCompetency } from '@/lib/framework/rules/competencies'
import type { FrameworkDifference, Keyed } from '@/lib/framework/rules/difference'
import type { RequirementChange } from '@/lib/framework/rules/requirement-changes'
import type {
  Competency,
  FrameworkDefinition,
  FrameworkVersion,
  Requirement,
  Role,
} from '@/lib/framework/types'
import type { EntryInList, EntryKind, EntryState, Totals } from '@/lib/journal/types'
import type { CarriedGoal, GoalState, GoalSummary, GoalsOfPlan, OpenGoal, Plan } from '@/lib/plans/types'
import type { CurrentLevel } from '@/lib/ratings/rules/current-level'
import type { RatingInHistory } from '@/lib/ratings/types'
import type { GrowthInBrief } from '@/lib/skills/rules/growth'
import type { Skill, SkillInList } from '@/lib/skills/types'
import type { ActivityGroup } from './rules/activity-groups'
import type { ActivityWeek } from './rules/activity-weeks'
import type { AreaHistory, CompetencyHistory } from './rules/area-histories'
import type { MinutesByMonth } from './rules/hours-by-month'
import type { MilestonesOfMonth } from './rules/milestones-by-month'
import type { NextStep, OpenMilestone } from './rules/next-step'
import type { Period } from './rules/period'
import type { PlanCourse } from './rules/plan-course'
import type { PlanStanding } from './rules/plan-standing'
import type { SuggestedGoal } from './rules/suggested-goals'

/** What a role asks for: the required level (1 and up) and the weight (1 to 3) by competency key. */
export type Requirements = Record<string, { level: number; weight: number }>

/** Levels by competency key; one that is missing counts as 0. */
export type Levels = Record<string, number>

/** What the figures of a plan are computed from. */
export type Standing = {
  role: Requirements
  levels: Levels
  /** the key of the home area by competency key */
  homeArea: Record<string, string>
  /** every competency key in the guide's order: it breaks ties */
  order: readonly string[]
}

/** One competency that a role requires, beside the level that the person has. */
export type Demand = { competency: string; required: number; weight: number; level: number }

/** One target role with what it requires. */
export type RoleProfile = { key: string; requirements: Requirements }

/** A goal as a competency's page lists it. */
export type LinkedGoal = {
  id: string
  title: string
  state: GoalState
  dueOn: string
  closedOn: string | null
  /** it is open in a plan that was finished: it stays so and is due no longer */
  wasLeft: boolean
}

/** Everything that the plan page shows, as of `today`. */
export type PlanPage = {
  plan: Plan
  framework: FrameworkDefinition
  standing: PlanStanding
  goals: GoalsOfPlan
  /** of skills since the plan's start; null: none grew */
  growth: GrowthInBrief | null
  /** there is a newer version of the framework than the plan's */
  hasNewerFramework: boolean
  /** those that were rated and that the framework does not have */
  former: NamedCompetency[]
  today: string
}

/** A plan from its first day to an end, with what its figures come from. Days are YYYY-MM-DD. */
export type CourseOfPlan = {
  framework: FrameworkVersion
  days: { from: string; to: string }
  course: PlanCourse
  /** the entries that are done and dated within these days */
  entries: Totals
  /** those that are in it, the open ones first */
  goals: OpenGoal[]
  /** those that the next plan took along, as they were */
  carried: CarriedGoal[]
}

/** A finished plan as the list of them shows it; its progress at both ends is 0 to 1, or `null`: not asked for. */
export type PastPlanInList = {
  id: string
  days: { from: string; to: string }
  role: Role | null
  from: number | null
  to: number | null
}

/** What moving a plan to the newest version of its framework changes. */
export type FrameworkMove = {
  plan: Plan
  from: FrameworkVersion
  to: FrameworkVersion
  /** there is a newer version than the plan's */
  isNewer: boolean
  /** the target role, where the newest version has it no longer */
  lostRole: Role | null
  difference: FrameworkDifference
  requirements: RequirementChange[]
  /** those that go and have a level, which no figure counts afterwards */
  ratedAndRemoved: Keyed[]
  before: PlanStanding
  /** with the baseline where the target role is lost */
  after: PlanStanding
}

/** Everything that a competency's page shows. */
export type CompetencyPage = {
  frameworkVersionId: string
  framework: FrameworkDefinition
  competency: Competency
  /** the plan's target role, else the baseline; `null` where the framework has neither */
  role: Role | null
  requirement: Requirement | null
  current: CurrentLevel
  ratings: RatingInHistory[]
  goals: LinkedGoal[]
  /** the active ones, by name */
  skills: SkillInList[]
  entries: EntryInList[]
  /** another competency that the role requires and nobody rated, the next one in the guide's order */
  nextUnrated: Competency | null
  today: string
}

/** What stays of a competency that the framework has no longer, under the last version that had it. */
export type FormerCompetency = {
  version: FrameworkVersion
  competency: Competency
  ratings: RatingInHistory[]
  goals: LinkedGoal[]
  entries: EntryInList[]
}

/** Everything that a skill's page shows, as of `today`. */
export type SkillPage = {
  skill: Skill
  /** the owner's calendar day; null: not archived */
  archivedOn: string | null
  frameworkVersionId: string
  framework: FrameworkDefinition
  entries: EntryInList[]
  today: string
}

/** Whether one's level in a competency has changed: asked, or answered with a rating just now. */
export type LevelQuestion = {
  isAnswered: boolean
  frameworkVersionId: string
  framework: FrameworkDefinition
  competency: Competency
  /** the current level; 0 while not rated */
  level: number
  /** what else the entry or the goal is about */
  others: Competency[]
}

/** An entry that comes up: planned for some day, or a certificate that expires. */
export type UpcomingEntry = {
  id: string
  kind: EntryKind
  title: string
  state: EntryState
  startsOn: string | null
  date: string
  expiresOn: string | null
}

/** What happened, in the words of events; `title` is what it happened to, as that is called now. */
export type ActivityOnHome = ActivityGroup<{
  id: string
  kind: EventKind
  subjectId: string
  day: string
  title: string | null
  goalId: string | null
  competencyKey: string | null
}>

/** Everything that the home page shows, as of `today`. */
export type HomePage = {
  next: NextStep
  framework: FrameworkDefinition
  /** `null`: no plan yet */
  standing: PlanStanding | null
  milestones: OpenMilestone[]
  /** goals at risk, the gravest first, and how many there are in all */
  atRisk: GoalSummary[]
  atRiskCount: number
  /** entries that are planned for this week, Monday to Sunday */
  plannedThisWeek: UpcomingEntry[]
  /** certificates that expire within 90 days, the first to do so first */
  expiring: UpcomingEntry[]
  /** what happened last, the newest first */
  activity: ActivityOnHome[]
  today: string
}

/** Something that is marked on the lines of competencies: an achieved goal, or a certificate. */
export type Mark = {
  kind: 'goal' | 'certificate'
  id: string
  title: string
  day: string
  competencies: string[]
}

/** A role that a plan has asked for from a day on; `role` is `null` while no plan was in force. */
export type RoleFrom = { day: string; role: Role | null }

/** A milestone as the months show it. */
export type MilestoneInMonths = {
  id: string
  goalId: string
  title: string
  dueOn: string
  completedOn: string | null
}

/** What the pictures of levels over time show, `from` a day to `today`. */
export type LevelsOverTime = {
  framework: FrameworkDefinition
  period: Period
  from: string
  today: string
  roles: RoleFrom[]
  areas: AreaHistory[]
  marks: Mark[]
}

/** Everything that the page of progress shows. */
export type ProgressPage = LevelsOverTime & {
  hasPlan: boolean
  /** done entries of the period, and how long they took in minutes */
  done: { entries: number; minutes: number }
  weeks: ActivityWeek[]
  /** YYYY-MM, the oldest first */
  months: string[]
  hoursByKind: MinutesByMonth[]
  hoursByArea: MinutesByMonth[]
  milestones: MilestonesOfMonth<MilestoneInMonths>[]
}

/** One competency over time, with everything that was said of it. */
export type CompetencyProgress = Omit<LevelsOverTime, 'areas'> & {
  history: CompetencyHistory
  /** the level when the period began; 0: no rating yet */
  levelBefore: number
  /** those of the period that count, the oldest first */
  ratings: RatingInHistory[]
}

/** Where somebody stands on the first plan's path. */
export type WelcomeStanding = {
  plan: Plan
  framework: FrameworkDefinition
  standing: PlanStanding
  /** the competencies that the role asks for, in the guide's order */
  asked: Competency[]
  /** the current level by competency key; one that is not rated has no entry */
  levels: Levels
}

/** The same with the goals to begin with; `taken`: how many open goals come from templates already. */
export type WelcomeGoals = WelcomeStanding & { suggestions: SuggestedGoal[]; taken: number; today: string }

/** The same at the end: how many open goals there are, and the milestone that is due first. */
export type WelcomeDone = WelcomeStanding & { goals: number; first: OpenMilestone | null; today: string }
