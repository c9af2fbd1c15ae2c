import type { CompetencyEvidence } from '@/lib/evidence/types'
import type {
  Competency,
  FrameworkDefinition,
  FrameworkVersion,
  Requirement,
  Role,
} from '@/lib/framework/types'
import type { EntryInList } from '@/lib/journal/types'
import type { GoalState } from '@/lib/plans/types'
import type { CurrentLevel } from '@/lib/ratings/rules/current-level'
import type { AgreedInReview, RatingInHistory } from '@/lib/ratings/types'
import type { Skill, SkillInList } from '@/lib/skills/types'

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

/** Everything that a competency's page shows. */
export type CompetencyPage = {
  frameworkVersionId: string
  framework: FrameworkDefinition
  competency: Competency
  /** the plan's target role, else the baseline; `null` where the framework has neither */
  role: Role | null
  requirement: Requirement | null
  current: CurrentLevel
  /** what the last review to agree on a level said; null: none has */
  agreed: AgreedInReview | null
  ratings: RatingInHistory[]
  goals: LinkedGoal[]
  /** the active ones, by name */
  skills: SkillInList[]
  entries: EntryInList[]
  /** every claim for it, by which its supported level can be told (see lib/evidence/rules/claim-grounds) */
  evidence: CompetencyEvidence
  /** another competency that the role requires and nobody rated, the next one in the guide's order */
  nextUnrated: Competency | null
  today: string
}

/** What stays of a competency that the framework has no longer, under the last version that had it. */
export type FormerCompetency = {
  version: FrameworkVersion
  competency: Competency
  agreed: AgreedInReview | null
  ratings: RatingInHistory[]
  goals: LinkedGoal[]
  entries: EntryInList[]
  evidence: CompetencyEvidence
  /** the owner's calendar day */
  today: string
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
  /** what the owner said last, else the level that was agreed; 0 while there is neither */
  level: number
  agreed: AgreedInReview | null
  /** what else the entry or the goal is about */
  others: Competency[]
}
