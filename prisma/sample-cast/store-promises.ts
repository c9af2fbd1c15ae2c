import { keep, makePromise, putOff } from '@/tests/support/factories/reviews'
import type { Storing } from './storing'
import type { CastPromise } from './together-schema'

/** What happened to a promise on a later day of the story. */
export type PromiseChange = { day: number; apply: () => Promise<void> }

/** Stores the promises of a review as they were made; gives what happened to them later, the earliest first. */
export async function storePromises(
  storing: Storing,
  { reviewId, otherId, day }: { reviewId: string; otherId: string; day: number },
  promises: readonly CastPromise[],
): Promise<PromiseChange[]> {
  const changes: PromiseChange[] = []
  for (const { by, what, due, moved, kept } of promises) {
    const { tx, ownerId } = storing
    const { id } = await makePromise(tx, {
      ...{ ownerId, otherId, reviewId, madeBy: by, what },
      dueOn: storing.day(due),
      createdAt: storing.at(day, 70),
    })
    const subject = { type: 'promise', id } as const
    storing.happened('promise.made', subject, storing.at(day, 70), by === 'owner' ? ownerId : otherId)
    for (const put of moved)
      changes.push({
        day: put.day,
        apply: async () => {
          const [dueOn, setAt] = [storing.day(put.due), storing.at(put.day, 75)]
          await putOff(tx, id, { dueOn, setAt, setBy: put.by })
          storing.happened('promise.renegotiated', subject, setAt)
        },
      })
    if (kept !== undefined)
      changes.push({
        day: kept,
        apply: async () => {
          const [closedOn, closedAt] = [storing.day(kept), storing.at(kept, 75)]
          await keep(tx, id, { closedOn, closedAt, closedBy: by })
          storing.happened('promise.kept', subject, closedAt, by === 'owner' ? ownerId : otherId)
        },
      })
  }
  return changes.sort((a, b) => a.day - b.day)
}
