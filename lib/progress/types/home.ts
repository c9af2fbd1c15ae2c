import type { EventKind } from '@/lib/activity/types'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { EntryKind, EntryState } from '@/lib/journal/types'
import type { GoalSummary } from '@/lib/plans/types'
import type { ActivityGroup } from '../rules/activity-groups'
import type { NextStep, OpenMilestone } from '../rules/next-step'
import type { PlanStanding } from '../rules/plan-standing'

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
  /** something is claimed as evidence that counts */
  hasEvidence: boolean
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
