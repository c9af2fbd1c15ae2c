import { proficiencyLevel } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'

/** A level as figure and name: `3 Dependable`. */
export function LevelName({ framework, level }: { framework: FrameworkDefinition; level: number }) {
  return (
    <>
      <span className="num">{level}</span> {proficiencyLevel(framework, level)?.name}
    </>
  )
}
