import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { readId } from '@/lib/journal/rules/read-id'
import { closedPromisesOf, countsOfPromises, openPromisesOf } from '../data/promises'
import { closedPromisesOnPage, openPromisesShown } from '../rules/promise-limits'
import { talliesOf } from '../rules/promise-tally'
import { byUrgency, seenPromise } from '../rules/seen-promise'
import type { PromiseList, PromisePartner, ReviewPromise, SeenPromise } from '../types/promise'

/**
 * Every promise that the actor made or was made, in reviews in both directions and by guests, also after a mentorship
 * has ended: by person with the share each has kept, the open ones with what is overdue first, and a page of the
 * closed ones, after one of them or from the beginning. Three statements.
 */
export async function promiseList(actor: Actor, before: string | null = null): Promise<PromiseList> {
  const reader = signedIn(actor)
  authorise(actor, 'promise.read', { ownerId: reader.personId })
  const [open, closed] = await Promise.all([
    read((client) => openPromisesOf(client, reader.personId, openPromisesShown + 1)),
    read((client) => closedPromisesOf(client, reader.personId, closedPromisesOnPage + 1, readId(before))),
  ])
  const shown = {
    open: open.sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1)).slice(0, openPromisesShown),
    closed: closed.slice(0, closedPromisesOnPage),
  }
  const all = [...shown.open, ...shown.closed]
  const counts = await read((client) =>
    countsOfPromises(
      client,
      all.map(({ pairKey }) => pairKey),
    ),
  )
  const zones = zonesOf(all)
  const seen = (promise: ReviewPromise) => seenPromise(promise, reader, now(), false)
  const openSeen = byUrgency(shown.open.map(seen))
  const closedSeen = shown.closed.map(seen)
  const partners = byPair([...openSeen, ...closedSeen]).map(
    ([pairKey, first]): PromisePartner => ({
      pairKey,
      name: first.side === 'owner' ? first.otherName : first.ownerName,
      isGuest: first.isGuest,
      ...talliesOf(
        counts.filter((count) => count.pairKey === pairKey),
        reader,
        zones,
        now(),
      ),
      open: openSeen.filter((promise) => promise.pairKey === pairKey),
    }),
  )
  return {
    partners,
    hasMoreOpen: open.length > openPromisesShown,
    closed: closedSeen,
    before: closed.length > closedPromisesOnPage ? (shown.closed.at(-1)?.id ?? null) : null,
    today: calendarDay(now(), reader.timeZone),
  }
}

function zonesOf(promises: readonly ReviewPromise[]): Map<string, string> {
  return new Map(
    promises.flatMap(({ ownerId, ownerTimeZone, otherId, otherTimeZone }) => [
      [ownerId, ownerTimeZone] as const,
      ...(otherId && otherTimeZone ? [[otherId, otherTimeZone] as const] : []),
    ]),
  )
}

/** The first promise of each pair, in their order. */
function byPair(promises: readonly SeenPromise[]): [string, SeenPromise][] {
  const first = new Map<string, SeenPromise>()
  for (const promise of promises) if (!first.has(promise.pairKey)) first.set(promise.pairKey, promise)
  return [...first]
}
