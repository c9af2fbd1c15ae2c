import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { findEntry, moveEntryRow } from '../data/entries'
import { entryDate } from '../rules/days'
import { type ChangedDay, moved } from '../rules/moved'
import type { MoveInput } from '../schema'
import type { EntryState } from '../types'

export type Move = {
  id: string
  state: EntryState
  changed: ChangedDay
  /** what it helped with may be on another level now: it is done, and for some competency */
  asksForLevel: boolean
}

/** Puts an entry into another state and says which of its days had to change for it. One that is in the state stays. */
export async function moveEntry(actor: Actor, { id, state }: MoveInput): Promise<Move> {
  const { personId, timeZone } = signedIn(actor)
  const scope = ownedBy(actor)
  return transaction(async (tx) => {
    const entry = found(await findEntry(tx, scope, id))
    authorise(actor, 'entry.edit', { ownerId: personId })
    const asksForLevel = state === 'done' && entry.competencies.length > 0
    if (entry.state === state) return { id, state, changed: null, asksForLevel }
    const { changed, ...days } = moved(entry, state, calendarDay(now(), timeZone))
    await moveEntryRow(tx, scope, id, { state, ...days, date: entryDate(days) })
    await appendEvent(tx, {
      ownerId: personId,
      actorId: personId,
      kind: 'entry.edited',
      subject: { type: 'entry', id },
    })
    return { id, state, changed, asksForLevel }
  })
}
