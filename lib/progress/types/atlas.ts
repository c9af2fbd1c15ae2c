import type { SupportedLevels } from '@/lib/evidence/rules/supported-levels'
import type { Area, Competency, FrameworkDefinition, Role } from '@/lib/framework/types'
import type { PathStep } from '../rules/plan-standing'
import type { Levels } from './standing'

/** What an address asks of the atlas; nothing of it is kept anywhere. */
export type AtlasQuery = {
  /** the role that one looks at; null: none was chosen */
  role: string | null
  /** levels to try, by competency key: only those that are not the current ones */
  levels: Levels
  /** weights to try, by competency key, in every role that asks for it; 0 leaves it out */
  weights: Levels
}

/** A role's figures; shares are 0 to 1, `null`: not asked for. */
export type RoleFigures = {
  role: Role
  progress: number | null
  /** the weighted gap, in levels */
  gap: number | null
  areas: { area: Area; progress: number | null }[]
}

/** The target role with the highest plan progress. */
export type Nearest = { role: Role; progress: number }

/** What would be if some levels were others. */
export type WhatIf = {
  moved: { competency: Competency; from: number; to: number }[]
  nearest: Nearest | null
  roles: { role: Role; now: number | null; would: number | null }[]
}

/** What the atlas answers under some weights. */
export type WeighedAnswer = {
  weights: 'framework' | 'equal' | 'own'
  nearest: Nearest | null
  /** the competencies of the chosen role's path that come first */
  first: Competency[]
}

/** Every figure of the atlas. */
export type Atlas = {
  framework: FrameworkDefinition
  levels: Levels
  supported: SupportedLevels
  query: AtlasQuery
  /** in the guide's order, the baseline first where there is one */
  roles: RoleFigures[]
  /** `null`: no target role asks for anything that has a level */
  nearest: Nearest | null
  /** the role that the path leads to; `null` where the framework has no role */
  chosen: RoleFigures | null
  path: PathStep[]
  /** the weights of everything that the chosen role asks for, added up */
  totalWeight: number
  /** keys */
  noRegret: string[]
  /** `null`: no level was moved */
  whatIf: WhatIf | null
  /** with the framework's weights first */
  answers: WeighedAnswer[]
}

/** The atlas of a person, and what goals there are. */
export type AtlasPage = Atlas & {
  hasPlan: boolean
  /** the target role of the plan, by its key */
  planRole: string | null
  /** the open goals of the plan that were made from a template, by its key */
  goals: Record<string, string>
}
