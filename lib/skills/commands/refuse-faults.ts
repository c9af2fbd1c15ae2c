import { Refusal } from '@/lib/errors'

/** Refuses with `invalid` when there is any fault. */
export function refuseFaults(fields: Record<string, string>): void {
  if (Object.keys(fields).length > 0) throw new Refusal('invalid', { fields })
}
