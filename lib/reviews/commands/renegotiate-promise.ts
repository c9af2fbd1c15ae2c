import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { addPromiseDate } from '../data/promise-changes'
import { promiserTimeZone } from '../rules/seen-promise'
import type { RenegotiatePromise } from '../schema/promise'
import { promiseForChange, tellOfChange } from './promise-for-change'

/** Gives an open promise another day, beside those that it had; either of the two may. */
export async function renegotiatePromise(
  actor: Actor,
  { id, version, dueOn }: RenegotiatePromise,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { promise, side } = await promiseForChange(tx, signedIn(actor), id)
    const conflict = new Refusal('conflict', { theirs: { dueOn: promise.dueOn }, version: promise.version })
    if (promise.dueOn === dueOn) {
      // another has chosen the same day: nobody has anything to choose
      if (promise.version !== version) return { id }
      throw new Refusal('invalid', { fields: { dueOn: 'promise-same-day' } })
    }
    if (promise.version !== version) throw conflict
    if (dueOn < calendarDay(now(), promiserTimeZone(promise)))
      throw new Refusal('invalid', { fields: { dueOn: 'promise-past' } })
    if ((await addPromiseDate(tx, { id, version }, dueOn, side)) === 0) throw conflict
    await tellOfChange(tx, actor, promise, 'promise.renegotiated')
    return { id }
  })
}
