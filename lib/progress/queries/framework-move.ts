import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import { frameworkDifference } from '@/lib/framework/rules/difference'
import { requirementChanges } from '@/lib/framework/rules/requirement-changes'
import { roleOf } from '@/lib/framework/rules/roles'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { keptRole } from '@/lib/plans/rules/kept-role'
import { currentLevels } from '@/lib/ratings/queries'
import { planStanding } from '../rules/plan-standing'
import type { FrameworkMove } from '../types/plan-pages'

/**
 * What moving the actor's plan to the newest version of its framework would change, with the figures before and
 * after; `null` when there is no plan. Four statements.
 */
export async function frameworkMove(actor: Actor): Promise<FrameworkMove | null> {
  authorise(actor, 'plan.move', { ownerId: signedIn(actor).personId })
  const [plan, levels] = await Promise.all([activePlan(actor), currentLevels(actor)])
  if (!plan) return null
  const from = await frameworkVersion(actor, plan.frameworkVersionId)
  const to = await newestFramework(actor, from.key)
  const before = planStanding(from.definition, plan.roleKey, levels)
  const after = planStanding(to.definition, keptRole(to.definition, plan.roleKey), levels)
  const difference = frameworkDifference(from.definition, to.definition)
  return {
    plan,
    from,
    to,
    isNewer: to.number > from.number,
    lostRole:
      keptRole(to.definition, plan.roleKey) === plan.roleKey
        ? null
        : roleOf(from.definition, plan.roleKey ?? ''),
    difference,
    requirements: requirementChanges(
      { framework: from.definition, role: before.role },
      { framework: to.definition, role: after.role },
    ),
    ratedAndRemoved: difference.competencies.removed.filter(({ key }) => levels[key] !== undefined),
    before,
    after,
  }
}
