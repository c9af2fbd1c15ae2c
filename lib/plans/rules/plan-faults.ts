import { roleOf } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { Plan } from '../types'
import type { Faults } from './faults'

/** What is wrong with a plan's terms: its role is one of the framework's target roles or none, and it ends after it starts. */
export function planFaults(
  framework: FrameworkDefinition,
  { roleKey, startsOn, horizonOn }: Pick<Plan, 'roleKey' | 'startsOn' | 'horizonOn'>,
): Faults {
  const faults: Faults = {}
  if (roleKey !== null && roleOf(framework, roleKey)?.kind !== 'target') faults.roleKey = 'role-unknown'
  if (horizonOn <= startsOn) faults.horizonOn = 'horizon-not-after-start'
  return faults
}
