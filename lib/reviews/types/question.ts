import type { AreaDone, BriefEntry, BriefGoal, BriefMilestone, LevelMove, OpenPromise } from './brief'

/** A competency that the role asks for, beside the level that the person has; 0: no rating. */
export type RequiredLevel = { key: string; name: string; required: number; level: number; supported: number }

/** Something worth asking in a review, with what it follows from. */
export type BriefQuestion =
  | { kind: 'promise-open-long'; promise: OpenPromise }
  | { kind: 'goal-moved'; goal: BriefGoal }
  /** `noEntry`: nothing was done on it in the interval; false where the reader cannot know */
  | { kind: 'stretch'; competency: RequiredLevel; noEntry: boolean }
  | { kind: 'milestone-overdue'; milestone: BriefMilestone }
  | { kind: 'level-without-entry'; move: LevelMove }
  | { kind: 'area-without-goal'; area: AreaDone }
  | { kind: 'goal-without-milestones'; goal: BriefGoal }
  | { kind: 'goal-complete'; goal: BriefGoal }
  | { kind: 'nothing-logged' }
  | { kind: 'goal-due'; goal: BriefGoal }
  | { kind: 'gap'; competency: RequiredLevel }
  | { kind: 'milestone-next'; milestone: BriefMilestone }
  | { kind: 'promise-due'; promise: OpenPromise }
  | { kind: 'goal-measure'; goal: BriefGoal }
  | { kind: 'entry'; entry: BriefEntry }
  | { kind: 'reached'; competency: RequiredLevel }
