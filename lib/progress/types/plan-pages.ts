import type { NamedCompetency } from '@/lib/framework/rules/competencies'
import type { FrameworkDifference, Keyed } from '@/lib/framework/rules/difference'
import type { RequirementChange } from '@/lib/framework/rules/requirement-changes'
import type { FrameworkDefinition, FrameworkVersion, Role } from '@/lib/framework/types'
import type { Totals } from '@/lib/journal/types'
import type { CarriedGoal, GoalsOfPlan, OpenGoal, Plan } from '@/lib/plans/types'
import type { GrowthInBrief } from '@/lib/skills/rules/growth'
import type { NamedUnmapped } from '../rules/named-unmapped'
import type { PlanCourse } from '../rules/plan-course'
import type { PlanStanding } from '../rules/plan-standing'

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
  /** something is claimed as evidence that counts */
  hasEvidence: boolean
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
  /** the competencies whose supported level is another one afterwards; 0 where they are gone */
  supported: { name: string; before: number; after: number }[]
  /** what was claimed for observables that the newest version has not */
  unmapped: NamedUnmapped[]
}
