import type { FormValues } from '@/lib/result'
import type { SkillContent, SkillStep } from '../types'

/** What one says of a skill as its form sends it. */
export function skillValues({ name, competencyKey, targetLevel, note }: SkillContent) {
  return { name, competencyKey, targetLevel: String(targetLevel ?? ''), note } satisfies FormValues
}

/** A level and its day as their form sends them. */
export function stepValues({ level, reachedOn }: SkillStep) {
  return { level: String(level), reachedOn } satisfies FormValues
}
