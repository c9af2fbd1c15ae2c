import type { Sight } from '@/lib/access/types'
import type { PiecesByCompetency } from '@/lib/evidence/rules/pieces'
import type { FrameworkDefinition, Role } from '@/lib/framework/types'
import type { Entry, JournalPage } from '@/lib/journal/types'
import type { FinishedPlan, GoalDetail, GoalSummary, OpenGoal, Plan } from '@/lib/plans/types'
import type { PlanStanding } from '@/lib/progress/rules/plan-standing'
import type { SkillInList, SkillWithSteps } from '@/lib/skills/types'
import type { ReviewState } from './review'

/** Whose page it is, and what is shown of it. */
export type Shown = Pick<Sight, 'ownerId' | 'ownerName' | 'kind' | 'sees' | 'mentorshipId'>

/** A review of the two; the day is the reader's. */
export type ReviewOfTwo = { id: string; state: ReviewState; day: string }

/** A finished plan that the two have reviewed. */
export type PlanOfTwo = { id: string; role: Role | null; startsOn: string; finishedOn: string }

/** What a mentor sees of somebody's active plan, as of the owner's day `today`; null: not shown. */
export type MenteeOverview = {
  shown: Shown
  plan: Plan | null
  framework: FrameworkDefinition | null
  role: Role | null
  standing: PlanStanding | null
  /** how many entries the supported levels rest on; null: not shown */
  pieces: PiecesByCompetency | null
  goals: GoalSummary[] | null
  reviews: ReviewOfTwo[]
  past: PlanOfTwo[]
  today: string
}

/** The same of a finished plan that the two have reviewed, as of its end. */
export type MenteePastPlan = {
  shown: Shown
  plan: FinishedPlan
  framework: FrameworkDefinition
  role: Role | null
  standing: PlanStanding | null
  pieces: PiecesByCompetency | null
  goals: OpenGoal[] | null
  today: string
}

export type MenteeGoal = { shown: Shown; goal: GoalDetail }

export type MenteeSkills = {
  shown: Shown
  skills: (SkillInList & SkillWithSteps)[]
  framework: FrameworkDefinition
  today: string
}

export type MenteeJournal = {
  shown: Shown
  page: JournalPage
  framework: FrameworkDefinition
  today: string
}

export type MenteeEntry = { shown: Shown; entry: Entry; framework: FrameworkDefinition; today: string }
