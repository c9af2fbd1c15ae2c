import { planTitle } from '@/components/plan/plan-title'
import type { Role } from '@/lib/framework/types'

/** What somebody else's plan is called. */
export function menteePlanTitle(role: Role | null): string {
  return role ? planTitle(role) : 'A plan without a role'
}
