import type { FrameworkDefinition } from '@/lib/framework/types'
import { LevelMark } from './level-mark'
import { LevelName } from './level-name'

type Props = { framework: FrameworkDefinition; skill: { level: number; targetLevel: number | null } }

/** A skill's level and its target, by steps and in words. The page draws the steps (`LevelMarks`). */
export function SkillLevel({ framework, skill }: Props) {
  const { level, targetLevel } = skill
  return (
    <span>
      <LevelMark skill={skill} />
      <LevelName framework={framework} level={level} />
      {targetLevel !== null && targetLevel > level && (
        <>
          {' → '}
          <LevelName framework={framework} level={targetLevel} />
        </>
      )}
      {targetLevel !== null && targetLevel <= level && ', target reached'}
    </span>
  )
}
