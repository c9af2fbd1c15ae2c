import { Refusal } from '@/lib/errors'
import type { Faults } from '../rules/faults'

/** Refuses with `invalid` when there is any fault. */
export function refuseFaults(fields: Faults): void {
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', { fields })
}
