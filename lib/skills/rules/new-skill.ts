import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'

/** The competency that a new skill's form begins with: the one asked for, else that of the skill added last; empty without either. */
export function newSkillStart(
  framework: FrameworkDefinition,
  asked: string | undefined,
  [last]: readonly { competencyKey: string }[],
): string {
  return [asked, last?.competencyKey].find((key) => key && competencyOf(framework, key)) ?? ''
}
