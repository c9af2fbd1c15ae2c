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
