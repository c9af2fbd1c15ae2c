import { spokenDay } from '@/lib/plans/messages/days'
import { capitalised, spokenNumber } from '@/lib/plans/messages/words'
import type { DueReview } from '../types/mentees'

/** What is due with a review, on the day that it is scheduled for: "Review tomorrow; you have not submitted". */
export function reviewDue({ state, day, isSubmitted }: DueReview, today: string): string {
  const when = day < today ? `Review overdue since ${spokenDay(day, today)}` : `Review ${onDay(day, today)}`
  if (state === 'preparing') return `${when}; you have ${isSubmitted ? 'submitted' : 'not submitted'}`
  return state === 'revealed' ? `${when}; you have not signed` : when
}

/** `today`, `tomorrow`, `on 18 June`. */
function onDay(day: string, today: string): string {
  const spoken = spokenDay(day, today)
  return /^(today|tomorrow)$/.test(spoken) ? spoken : `on ${spoken}`
}

/** That a rhythm's date has passed. */
export function rhythmPassed(weeks: number): string {
  return `No review for more than ${spokenNumber(weeks)} weeks`
}

/** How many promises of the two are overdue. */
export function promisesOverdue(count: number): string {
  return `${capitalised(spokenNumber(count))} ${count === 1 ? 'promise' : 'promises'} overdue`
}

/** How much evidence nobody has confirmed yet whose word is asked for. */
export function evidenceWaiting(count: number): string {
  return count === 1
    ? 'One piece of evidence waits'
    : `${capitalised(spokenNumber(count))} pieces of evidence wait`
}

export const nothingLogged = 'Nothing logged for four weeks'
