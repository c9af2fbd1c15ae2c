import type { Actor } from '@/lib/auth/actor'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import type { FrameworkVersion } from '@/lib/framework/types'
import { activePlan } from './active-plan'

/** The framework that somebody works under: the active plan's, else the newest built-in one. Not inside a transaction. */
export async function frameworkInUse(actor: Actor): Promise<FrameworkVersion> {
  const plan = await activePlan(actor)
  return plan ? frameworkVersion(actor, plan.frameworkVersionId) : newestFramework(actor)
}
