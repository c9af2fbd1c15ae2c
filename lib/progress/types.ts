import type { Competency, FrameworkDefinition, Requirement, Role } from '@/lib/framework/types'
import type { EntryInList } from '@/lib/journal/types'
import type { GoalState, GoalsOfPlan, Plan } from '@/lib/plans/types'
import type { CurrentLevel } from '@/lib/ratings/rules/current-level'
import type { RatingInHistory } from '@/lib/ratings/types'
import type { NextStep, OpenMilestone } from './rules/next-step'
import type { PlanStanding } from './rules/plan-standing'

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
}

/** Everything that the plan page shows, as of `today`. */
export type PlanPage = {
  plan: Plan
  framework: FrameworkDefinition
  standing: PlanStanding
  goals: GoalsOfPlan
  today: string
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
  entries: EntryInList[]
  /** another competency that the role requires and nobody rated, the next one in the guide's order */
  nextUnrated: Competency | null
  today: string
}

/** Something that was due before today; `days` is how long ago. */
export type Overdue =
  | {
      kind: 'milestone'
      id: string
      title: string
      goalId: string
      goalTitle: string
      dueOn: string
      days: number
    }
  | { kind: 'goal'; id: string; title: string; dueOn: string; days: number }

/** Everything that the home page shows, as of `today`. */
export type HomePage = {
  next: NextStep
  framework: FrameworkDefinition
  /** `null`: no plan yet */
  standing: PlanStanding | null
  milestones: OpenMilestone[]
  /** those overdue for longest first, and how many there are in all */
  overdue: Overdue[]
  overdueCount: number
  entries: EntryInList[]
  today: string
}
