import { counted } from '@/components/plan/figures-in-words'
import { spokenDay } from '@/lib/plans/messages/days'
import { capitalised, timesInWords } from '@/lib/plans/messages/words'
import { daysFrom } from '@/lib/plans/rules/calendar'
import { markedName } from '@/lib/reviews/messages/meeting'
import type { Brief, BriefInterval, OpenPromise } from '@/lib/reviews/types/brief'

/** What a brief looks back on: `since your last review, 12 May`. */
export function sinceInWords({ ground, from, to }: BriefInterval): string {
  return `since ${ground === 'review' ? 'your last review' : 'the plan began'}, ${spokenDay(from, to)}`
}

/** How long something has been there: `since today`, `for three days`, `for five weeks`, `for four months`. */
export function ageInWords(since: string, today: string): string {
  const days = daysFrom(since, today)
  if (days <= 0) return 'since today'
  if (days < 14) return `for ${counted(days, 'day')}`
  if (days < 84) return `for ${counted(Math.floor(days / 7), 'week')}`
  return `for ${counted(Math.floor(days / 30.44), 'month')}`
}

/** How a promise stands: `open for five weeks, due 3 May, moved twice`. */
export function promiseInWords({ madeOn, dueOn, moves }: OpenPromise, today: string): string {
  const due = dueOn < today ? `overdue since ${spokenDay(dueOn, today)}` : `due ${spokenDay(dueOn, today)}`
  return `open ${ageInWords(madeOn, today)}, ${due}${moves > 0 ? `, moved ${timesInWords(moves)}` : ''}`
}

type Two = Pick<Brief, 'reader' | 'ownerName' | 'otherName' | 'isWithGuest'>

/** One of the two as the reader calls them at the beginning of a sentence: `You`, or a name. */
export function personInWords({ reader, ownerName, otherName, isWithGuest }: Two, side: OpenPromise['side']) {
  if ((side === 'owner') === (reader === 'owner')) return 'You'
  if (side === 'owner') return ownerName
  return capitalised(markedName(otherName || null, isWithGuest ? 'guest' : 'mentor'))
}
