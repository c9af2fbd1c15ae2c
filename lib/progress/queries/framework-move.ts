import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { ownGrounds, unmappedEvidence } from '@/lib/evidence/queries'
import { supportedLevels } from '@/lib/evidence/rules/supported-levels'
import { frameworkVersion, frameworkVersions, newestFramework } from '@/lib/framework/queries'
import { frameworkDifference } from '@/lib/framework/rules/difference'
import { requirementChanges } from '@/lib/framework/rules/requirement-changes'
import { roleOf } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { keptRole } from '@/lib/plans/rules/kept-role'
import { currentLevels } from '@/lib/ratings/queries'
import { formerVersionIds } from '../data/former-versions'
import { namedUnmapped } from '../rules/named-unmapped'
import { planStanding } from '../rules/plan-standing'
import { supportedChanges } from '../rules/supported-changes'
import type { FrameworkMove } from '../types/plan-pages'

/**
 * What moving the actor's plan to the newest version of its framework would change, with the figures before and
 * after; `null` when there is no plan. At most six statements.
 */
export async function frameworkMove(actor: Actor): Promise<FrameworkMove | null> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'plan.move', { ownerId: personId })
  const [plan, levels, grounds] = await Promise.all([
    activePlan(actor),
    currentLevels(actor),
    ownGrounds(actor),
  ])
  if (!plan) return null
  const from = await frameworkVersion(actor, plan.frameworkVersionId)
  const to = await newestFramework(actor, from.key)
  const before = planStanding(from.definition, plan.roleKey, levels)
  const after = planStanding(to.definition, keptRole(to.definition, plan.roleKey), levels)
  const unmapped = await unmappedEvidence(actor, to.definition)
  const former = unmapped.length > 0 ? await formerDefinitions(actor, from.key) : []
  const today = calendarDay(now(), timeZone)
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
    supported: supportedChanges(
      from.definition,
      supportedLevels(from.definition, grounds, today),
      supportedLevels(to.definition, grounds, today),
    ),
    unmapped: namedUnmapped(unmapped, [from.definition, ...former]),
  }
}

/** The versions that what was claimed may have been in, the newest first. */
async function formerDefinitions(actor: Actor, frameworkKey: string): Promise<FrameworkDefinition[]> {
  const ids = await read((client) => formerVersionIds(client, ownedBy(actor), frameworkKey))
  return [...(await frameworkVersions(actor, ids)).values()].map(({ definition }) => definition)
}
