import type { Actor } from '@/lib/auth/actor'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { frameworkInUse } from '@/lib/plans/queries/framework-in-use'

/** The framework that one's entries are logged under: the active plan's, else the newest built-in one. Not inside a transaction. */
export async function journalFramework(actor: Actor): Promise<FrameworkDefinition> {
  return (await frameworkInUse(actor)).definition
}
