import type { Competency, ProficiencyLevel } from '@/lib/framework/types'
import type { LevelOption } from './level-choice'

/** The levels of the scale as one competency words them. */
export function levelOptions(levels: readonly ProficiencyLevel[], competency: Competency): LevelOption[] {
  return levels.map(({ level, name }) => ({ level, name, text: competency.levels[level] ?? '' }))
}
