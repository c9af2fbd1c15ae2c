import type { FrameworkDefinition, Role } from '@/lib/framework/types'
import type { RatingInHistory } from '@/lib/ratings/types'
import type { ActivityWeek } from '../rules/activity-weeks'
import type { AreaHistory, CompetencyHistory } from '../rules/area-histories'
import type { MinutesByMonth } from '../rules/hours-by-month'
import type { MilestonesOfMonth } from '../rules/milestones-by-month'
import type { Period } from '../rules/period'

/** Something that is marked on the lines of competencies: an achieved goal, a certificate, a signed review, or an endorsement. */
export type Mark = {
  kind: 'goal' | 'certificate' | 'review' | 'endorsement'
  id: string
  /** of the goal, of the entry, of the review; an endorsement: of the entry that it is about */
  about: string
  title: string
  day: string
  competencies: string[]
  /** of a review alone: with whom it was, where that is known, and the levels that it agreed on */
  review?: { with: string | null; agreed: AgreedLevelOnMark[] }
}

/** A level that a review agreed on, with its competency's key and name. */
export type AgreedLevelOnMark = { key: string; name: string; level: number }

/** What is marked over some time, as it is stored, the oldest first of each kind; competencies are keys. */
export type Marked = {
  goals: { id: string; title: string; closedOn: string; competencies: string[] }[]
  reviews: SignedReviewMarked[]
  endorsements: EndorsementMarked[]
}

/** A review that both have signed; `name` is the other one's, null where there is none any more. */
export type SignedReviewMarked = { id: string; name: string | null; day: string; competencies: string[] }

/** An endorsement that stands, whether it counts or not, of an entry that is claimed. */
export type EndorsementMarked = SignedReviewMarked & { title: string; entryId: string; isGuest: boolean }

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
  /** the keys of the competencies whose current level was agreed in a review */
  agreed: ReadonlySet<string>
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
  /** the self-rating that stood when the period began; 0: none yet */
  levelBefore: number
  /** the self-ratings of the period that count, the oldest first */
  ratings: RatingInHistory[]
}
