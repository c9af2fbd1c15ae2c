import { calendarDay } from '@/lib/clock'
import type { DeletedEntry } from '../types'

const dayMs = 86_400_000

/** How many days the bin keeps an entry. */
export const binDays = 30

/** The instant after which an entry must have been deleted to be kept in the bin at `now`. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - binDays * dayMs)
}

type Binned = Omit<DeletedEntry, 'deletedOn' | 'goesOn'> & { deletedAt: Date }

/** An entry in the bin with the owner's days on which it came there and goes for good. */
export function inBin({ deletedAt, ...entry }: Binned, timeZone: string): DeletedEntry {
  return {
    ...entry,
    deletedOn: calendarDay(deletedAt, timeZone),
    goesOn: calendarDay(new Date(deletedAt.getTime() + binDays * dayMs), timeZone),
  }
}
