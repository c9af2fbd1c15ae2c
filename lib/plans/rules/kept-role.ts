import { roleOf } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition } from '@/lib/framework/types'

/** The plan's target role where a framework has it as one, else `null`. */
export function keptRole(framework: FrameworkDefinition, roleKey: string | null): string | null {
  return roleKey !== null && roleOf(framework, roleKey)?.kind === 'target' ? roleKey : null
}
