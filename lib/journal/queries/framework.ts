import type { Actor } from '@/lib/auth/actor'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { activePlan } from '@/lib/plans/queries/active-plan'

/** The framework that one's entries are logged under: the active plan's, else the newest built-in one. Not inside a transaction. */
export async function journalFramework(actor: Actor): Promise<FrameworkDefinition> {
  const plan = await activePlan(actor)
  const { definition } = plan
    ? await frameworkVersion(actor, plan.frameworkVersionId)
    : await newestFramework(actor)
  return definition
}
