import { pairKey } from '@/lib/access/rules/pair-key'
import { addDays } from '@/lib/clock'
import type { Connection } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { makePerson } from '@/tests/support/factories/people'

/** How many promises stay open, however long there were some. */
const open = 3

/** Stores a promise for each fortnight of a lead and a mentor, the newest open; gives the id of an open one. */
export async function makePromiseHistory(
  client: Connection,
  ownerId: string,
  days: number,
  today: string,
): Promise<string> {
  const { id: otherId } = await makePerson(client, { name: 'Mia Torres' })
  const promises = Array.from({ length: Math.max(open, Math.floor(days / 14)) }, (_, back) => {
    const madeOn = addDays(today, -14 * (back + 1))
    const isOpen = back < open
    return {
      ...{ id: newId(), pairKey: pairKey(ownerId, otherId), ownerId, otherId, requestId: newId() },
      ...{ madeBy: back % 2 ? 'other' : 'owner', what: `Bring option ${back + 1} to the design forum` },
      ...{ dueOn: addDays(madeOn, 21), createdAt: new Date(`${madeOn}T09:00:00Z`) },
      state: isOpen ? 'open' : back % 5 ? 'kept' : 'dropped',
      ...(!isOpen && {
        closedAt: new Date(`${addDays(madeOn, 14)}T09:00:00Z`),
        closedOn: addDays(madeOn, 14),
        closedBy: 'owner',
      }),
    }
  })
  await client.$transaction([
    client.reviewPromise.createMany({ data: promises }),
    client.promiseDate.createMany({
      data: promises.map(({ id: promiseId, dueOn, createdAt: setAt, madeBy: setBy }) => ({
        ...{ id: newId(), promiseId, dueOn, setAt, setBy },
      })),
    }),
  ])
  return promises[0]?.id ?? ''
}
