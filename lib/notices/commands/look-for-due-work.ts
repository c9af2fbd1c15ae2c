import { occasionOf } from '@/lib/activity/data'
import type { NewNotice } from '@/lib/activity/types'
import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { read, transaction } from '@/lib/db/transaction'
import { digestReaders, promisesDueOn, reviewsToCome, tellOnce, untold } from '../data/due'
import { dayIfTomorrow, daysAnywhere, digestWeek, tomorrowAtMost } from '../rules/due'

/**
 * Writes what the day alone makes due: reviews of tomorrow, promises due today, digests of a week that begins. Once for
 * each person and occasion, however often and by however many instances at once it is done. Gives how many there were
 * that nobody had been told of.
 */
export async function lookForDueWork(actor: Actor): Promise<number> {
  authorise(actor, 'jobs.run')
  const at = now()
  const found = await read(async (db) => {
    const due = [await reviewsDue(db, at), await promisesDue(db, at), await digestsDue(db, at)].flat()
    const all = due.map((notice) => ({ occasion: occasionOf(notice), notice }))
    const open = await untold(
      db,
      all.map(({ occasion }) => occasion),
    )
    return all.filter(({ occasion }) => open.has(occasion))
  })
  if (found.length > 0) await transaction((tx) => tellOnce(tx, found))
  return found.length
}

async function reviewsDue(db: Db, at: Date): Promise<NewNotice[]> {
  const reviews = await reviewsToCome(db, at, new Date(at.getTime() + tomorrowAtMost))
  return reviews.flatMap(({ id, ownerId, otherId, scheduledAt, owner, other }) =>
    [
      { personId: ownerId, zone: owner },
      { personId: otherId, zone: other },
    ].flatMap(({ personId, zone }): NewNotice[] => {
      const day = zone && dayIfTomorrow(scheduledAt, at, zone.timeZone)
      if (personId === null || !day) return []
      return [{ personId, kind: 'review.tomorrow', subjectId: id, round: day, ownerId, actorId: null }]
    }),
  )
}

async function promisesDue(db: Db, at: Date): Promise<NewNotice[]> {
  const promises = await promisesDueOn(db, daysAnywhere(at))
  return promises.flatMap(({ id, ownerId, otherId, madeBy, dueOn, owner, other }): NewNotice[] => {
    const personId = madeBy === 'owner' ? ownerId : otherId
    const zone = madeBy === 'owner' ? owner : other
    if (personId === null || !zone || calendarDay(at, zone.timeZone) !== dueOn) return []
    return [{ personId, kind: 'promise.due', subjectId: id, round: dueOn, ownerId, actorId: null }]
  })
}

async function digestsDue(db: Db, at: Date): Promise<NewNotice[]> {
  const readers = await digestReaders(db)
  return readers.flatMap(({ id, timeZone }): NewNotice[] => {
    const week = digestWeek(at, timeZone)
    if (!week) return []
    return [{ personId: id, kind: 'digest.weekly', subjectId: id, round: week, ownerId: id, actorId: null }]
  })
}
