import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { closePromise } from '../data/promise-changes'
import { promiserTimeZone } from '../rules/seen-promise'
import type { DropPromise } from '../schema/promise'
import { promiseForChange, tellOfChange } from './promise-for-change'

/** Drops an open promise with a reason; either of the two may. It leaves the agendas. */
export async function dropPromise(
  actor: Actor,
  { id, version, reason }: DropPromise,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { promise, side } = await promiseForChange(tx, signedIn(actor), id)
    const closedOn = calendarDay(now(), promiserTimeZone(promise))
    const closing = { state: 'dropped', closedBy: side, closedOn, dropReason: reason } as const
    // without the stored version: pressing again must not close what was not looked at
    if ((await closePromise(tx, { id, version }, closing)) === 0)
      throw new Refusal('conflict', { reason: 'promise-changed' })
    await tellOfChange(tx, actor, promise, 'promise.dropped')
    return { id }
  })
}
