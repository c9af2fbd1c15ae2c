import { competencyOrder } from '@/lib/framework/rules/competencies'
import type { Competency, FrameworkDefinition } from '@/lib/framework/types'

/**
 * Of the unrated competencies (in the guide's order) the first after this one, else the first of all; never this
 * one itself. `null` where no other is left.
 */
export function nextUnrated(
  framework: FrameworkDefinition,
  unrated: readonly Competency[],
  after: string,
): Competency | null {
  const order = competencyOrder(framework)
  const others = unrated.filter(({ key }) => key !== after)
  return others.find(({ key }) => order.indexOf(key) > order.indexOf(after)) ?? others[0] ?? null
}
