import { instantAt, now } from '@/lib/clock'
import { Refusal } from '@/lib/errors'

/** The instant that somebody's day and time stand for. Refuses with `invalid` one that the clocks skip or that has passed. */
export function meetingInstant({ day, time }: { day: string; time: string }, timeZone: string): Date {
  const { instant, isSkipped } = instantAt(day, time, timeZone)
  if (isSkipped) throw new Refusal('invalid', { fields: { time: 'time-skipped' } })
  if (instant <= now()) throw new Refusal('invalid', { fields: { day: 'time-past' } })
  return instant
}
