import { proficiencyLevel } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { notYet } from '@/lib/skills/messages'

type Props = { framework: FrameworkDefinition; level: number }

/** A level as figure and name; 0 has a name alone. */
export function LevelName({ framework, level }: Props) {
  if (level === 0) return notYet
  return (
    <>
      <span className="num">{level}</span> {proficiencyLevel(framework, level)?.name}
    </>
  )
}
