import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { ownGrounds } from '@/lib/evidence/queries'
import { supportedLevels } from '@/lib/evidence/rules/supported-levels'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import { openTemplateGoals } from '@/lib/plans/data/open-templates'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { openGoalsAtMost } from '@/lib/plans/rules/limits'
import { currentLevels } from '@/lib/ratings/queries'
import { plainLevels } from '@/lib/ratings/rules/current-levels'
import { atlas } from '../rules/atlas'
import { type Asked, readAtlasQuery } from '../rules/atlas-query'
import type { AtlasPage } from '../types/atlas'

/**
 * The actor's atlas as of now, as an address asks for it: of the plan's framework, without a plan of the newest one.
 * At most six statements.
 */
export async function atlasPage(actor: Actor, asked: Asked): Promise<AtlasPage> {
  const { personId: ownerId, timeZone } = signedIn(actor)
  authorise(actor, 'atlas.read', { ownerId })
  const [plan, current, grounds, goals] = await Promise.all([
    activePlan(actor),
    currentLevels(actor),
    ownGrounds(actor),
    read((client) => openTemplateGoals(client, ownedBy(actor), openGoalsAtMost)),
  ])
  const { definition } = plan
    ? await frameworkVersion(actor, plan.frameworkVersionId)
    : await newestFramework(actor)
  const planRole = plan?.roleKey ?? null
  const supported = supportedLevels(definition, grounds, calendarDay(now(), timeZone))
  const query = readAtlasQuery(definition, plainLevels(current), asked)
  return {
    ...atlas(definition, { current, supported, planRole }, query),
    hasPlan: plan !== null,
    planRole,
    goals: Object.fromEntries(goals.map(({ templateKey, id }) => [templateKey, id])),
  }
}
