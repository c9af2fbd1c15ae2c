import type { Competency, GoalTemplate } from '@/lib/framework/types'

/**
 * The goal templates that lead from a level on towards a required one, the nearest first; where none ends there, the
 * one that goes least beyond it; where none leads on at all, the one that leads furthest.
 */
export function helpfulTemplates(
  { goalTemplates }: Competency,
  level: number,
  required: number,
): GoalTemplate[] {
  const rising = [...goalTemplates].sort((one, other) => one.towards - other.towards)
  const further = rising.filter(({ towards }) => towards > level)
  const within = further.filter(({ towards }) => towards <= required)
  if (within.length > 0) return within
  return further.length > 0 ? further.slice(0, 1) : rising.slice(-1)
}
