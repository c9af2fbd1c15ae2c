import type { Competency, FrameworkDefinition } from '@/lib/framework/types'
import type { Plan } from '@/lib/plans/types'
import type { OpenMilestone } from '../rules/next-step'
import type { PlanStanding } from '../rules/plan-standing'
import type { SuggestedGoal } from '../rules/suggested-goals'
import type { Levels } from './standing'

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
