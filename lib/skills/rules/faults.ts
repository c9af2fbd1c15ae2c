import { competencyOf, highestLevel } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { SkillContent, SkillStep } from '../types'

/** What is wrong with a form, beyond what its schema can see: codes of `messages` by field. Empty: nothing. */
type Faults = Record<string, string>

/** What is wrong with what somebody says of a skill. What it has (`kept`) can stay, also off another framework's scale. */
export function contentFaults(
  framework: FrameworkDefinition,
  { competencyKey, targetLevel }: Pick<SkillContent, 'competencyKey' | 'targetLevel'>,
  kept?: Pick<SkillContent, 'competencyKey' | 'targetLevel'>,
): Faults {
  const isKnown = competencyKey === kept?.competencyKey || competencyOf(framework, competencyKey) !== null
  const fits =
    targetLevel === null || targetLevel === kept?.targetLevel || targetLevel <= highestLevel(framework)
  return {
    ...(!isKnown && { competencyKey: 'competency-unknown' }),
    ...(!fits && { targetLevel: 'off-scale' }),
  }
}

/** What is wrong with a level; 0, not yet, is one. */
export function levelFaults(framework: FrameworkDefinition, level: number): Faults {
  return level > highestLevel(framework) ? { level: 'off-scale' } : {}
}

/** What is wrong with a new step: days go forward, and none lies ahead of `today`. */
export function stepFaults(
  framework: FrameworkDefinition,
  { level, reachedOn }: SkillStep,
  { newest, today }: { newest: SkillStep | undefined; today: string },
): Faults {
  return {
    ...levelFaults(framework, level),
    ...(newest && reachedOn < newest.reachedOn && { reachedOn: 'before-newest-step' }),
    ...(reachedOn > today && { reachedOn: 'step-in-future' }),
  }
}
