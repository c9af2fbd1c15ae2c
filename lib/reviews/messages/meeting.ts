import { kindNames } from '@/lib/access/messages'
import { deletedInWords } from '@/lib/people/messages'
import { capitalised } from '@/lib/plans/messages/words'
import type { NextThing } from '../rules/next-thing'
import type { OtherKind, ReviewState } from '../types/review'

/** An instant as one says when to meet, in an IANA time zone: Tuesday, 30 June 2026, 15:00. */
export function meetingInWords(at: Date, timeZone: string): string {
  const written = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(at)
  const weekday = written({ weekday: 'long' })
  const day = written({ day: 'numeric', month: 'long', year: 'numeric' })
  return `${weekday}, ${day}, ${written({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`
}

/** A time zone as its city or region says it: Europe/Berlin is Berlin. */
export function zoneInWords(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
}

export const stateInWords: Record<ReviewState, string> = {
  scheduled: 'Scheduled',
  preparing: 'In preparation',
  revealed: 'Revealed',
  signed: 'Signed',
  cancelled: 'Cancelled',
}

/** What the other one is to a review, as it stands beside the name. */
export const kindInWords: Record<OtherKind, string> = { ...kindNames, guest: 'guest' }

/** The other one of the two under a name. */
export function nameInWords(name: string | null, otherKind: OtherKind): string {
  if (name !== null) return name
  return otherKind === 'guest' ? 'a guest' : deletedInWords
}

/** The same with a named guest marked as one. */
export function markedName(name: string | null, otherKind: OtherKind): string {
  const said = nameInWords(name, otherKind)
  return otherKind === 'guest' && name !== null ? `${said} (guest)` : said
}

/** What a review waits for, in a sentence. */
export function nextInWords(next: NextThing, name: string): string {
  const sentences: Record<NextThing, string> = {
    open: 'The preparation has not been opened yet.',
    rate: 'You have not submitted your ratings.',
    'rate-other-has': `${capitalised(name)} has submitted; you have not.`,
    'wait-for-other': `You have submitted; ${name} has not.`,
    agree: 'Agree, then sign.',
    'sign-other-has': `${capitalised(name)} has signed; you have not.`,
    'wait-for-signature': `You have signed; ${name} has not.`,
    nothing: '',
  }
  return sentences[next]
}

/** How often a rhythm comes. */
export function rhythmInWords(weeks: number | null): string {
  return weeks === null ? 'no rhythm' : `every ${weeks} weeks`
}
