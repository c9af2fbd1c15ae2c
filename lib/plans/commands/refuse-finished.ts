import { Refusal } from '@/lib/errors'

/** Refuses when the plan that something belongs to is finished: then all in it stays as it was. */
export function refuseFinished({ planFinishedOn }: { planFinishedOn: string | null }): void {
  if (planFinishedOn !== null) throw new Refusal('illegal', { reason: 'plan-finished' })
}
