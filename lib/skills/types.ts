/** What one says of a skill. The competency is a key. */
export type SkillContent = {
  name: string
  competencyKey: string
  /** null: none set */
  targetLevel: number | null
  note: string
}

/** A skill's level from a day (YYYY-MM-DD) on. */
export type SkillStep = { level: number; reachedOn: string }

/** A skill as a short list shows it. */
export type SkillInList = {
  id: string
  name: string
  competencyKey: string
  /** on the framework's scale; 0 = not yet */
  level: number
  targetLevel: number | null
  /** null: not archived */
  archivedAt: Date | null
}

/** A skill with its levels over time, the oldest first; it has at least one. */
export type SkillWithSteps = { id: string; name: string; steps: SkillStep[] }

/** One whole skill. */
export type Skill = SkillInList & SkillWithSteps & { note: string; version: number }

/** A skill as a form offers it. */
export type SkillChoice = { id: string; name: string; competencyKey: string }

/** What a list of skills is narrowed to. */
export type SkillFilter = {
  words: string
  /** null: all */
  competencyKey: string | null
  withArchived: boolean
  /** a day: only those that grew since then; null: all */
  since: string | null
}
