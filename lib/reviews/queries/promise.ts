import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { openGoalTitles } from '@/lib/plans/data/goal-lists'
import { openGoalsAtMost } from '@/lib/plans/rules/limits'
import { findPromise } from '../data/promises'
import { seenPromise } from '../rules/seen-promise'
import type { SeenPromise } from '../types/promise'

export type PromisePage = {
  promise: SeenPromise
  /** the open goals that it can become a milestone of; none where it cannot */
  goals: { id: string; title: string }[]
  today: string
}

/** One promise as one of its two sees it. Refuses with not-found where the actor is neither. Two statements. */
export async function promisePage(actor: Actor, id: string): Promise<PromisePage> {
  const reader = signedIn(actor)
  const promise = found(await read((client) => findPromise(client, reader.personId, id)))
  authorise(actor, 'promise.read', promise)
  const seen = seenPromise(promise, reader, now(), false)
  const mayBecome = seen.side === 'owner' && seen.state === 'open' && seen.milestone === null
  return {
    promise: seen,
    goals: mayBecome ? await read((client) => openGoalTitles(client, ownedBy(actor), openGoalsAtMost)) : [],
    today: calendarDay(now(), reader.timeZone),
  }
}
