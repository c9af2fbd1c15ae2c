import { placeAmong, stepAfterRole } from '@/lib/plans/rules/first-plan-path'
import type { WelcomeStanding } from '../types/welcome'

/**
 * The step where the first plan's path goes on: the one where it was left, the first one while there is no plan, and
 * the first rating where the role has come to ask for other competencies since.
 */
export function stepStillThere(
  left: string | null,
  page: Pick<WelcomeStanding, 'plan' | 'framework' | 'asked'> | null,
): string {
  if (left === null || !page) return 'role'
  const [, competency] = left.split('/')
  if (competency === undefined || placeAmong(page.asked, competency)) return left
  return stepAfterRole(page.framework, page.plan.roleKey)
}
