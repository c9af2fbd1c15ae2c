import { spokenDay } from '@/lib/plans/messages/days'
import { capitalised, timesInWords } from '@/lib/plans/messages/words'
import { judgedPromises, keptShare } from '../rules/kept-share'
import type { PromiseTally, SeenPromise } from '../types/promise'
import type { ReviewHead, Side } from '../types/review'
import { markedName } from './meeting'

type Sides = Pick<SeenPromise, 'side' | 'ownerName' | 'otherName' | 'isGuest'>

/** A side of a promise under its name, or as "you"; a guest is marked. */
export function promiseSideInWords({ side, ownerName, otherName, isGuest }: Sides, of: Side): string {
  if (of === side) return 'you'
  return of === 'owner' ? ownerName : markedName(otherName, isGuest ? 'guest' : 'mentor')
}

/** The same at the beginning of a sentence. */
export function promiseSideFirst(promise: Sides, of: Side): string {
  return capitalised(promiseSideInWords(promise, of))
}

/** How a promise stands: when it is due, or how it was closed and by whom. */
export function promisePhrase(promise: SeenPromise, today: string): string {
  const { state, dueOn, isOverdue, closedOn, closedBy } = promise
  if (state === 'open') return `${isOverdue ? 'overdue since' : 'due'} ${spokenDay(dueOn, today)}`
  const on = closedOn ? ` ${spokenDay(closedOn, today)}` : ''
  const by = closedBy ? `, says ${promiseSideInWords(promise, closedBy)}` : ''
  return state === 'kept'
    ? `kept${on}${by.replace('says you', 'you say')}`
    : `dropped${on}${by.replace(', says', ' by')}`
}

/** How often a promise was given a new date; null: never. */
export function movedInWords({ dates }: Pick<SeenPromise, 'dates'>, today: string): string | null {
  const [first] = dates
  if (!first || dates.length < 2) return null
  return `moved ${timesInWords(dates.length - 1)}, first due ${spokenDay(first.dueOn, today)}`
}

/** How many of somebody's promises were kept, in a sentence; percentages are rounded down. */
export function keptInWords(who: string, tally: PromiseTally): string {
  const share = keptShare(tally)
  if (share === null) return `${who}: no promise has come due yet.`
  const judged = judgedPromises(tally)
  return `${who}: ${tally.kept} of ${judged} kept (${Math.floor(share * 100 + 1e-9)} %).`
}

/** What the share of kept promises is of. */
export const keptShareMeaning =
  'The share of kept promises counts what was kept, what was dropped, and what is open and overdue. What is open and not due yet counts for nobody; with a new date, that date counts.'

/** The other one of a review at the beginning of a sentence: a name, or what stands for one. */
export function promisesWith({ ownerName, otherName, otherKind }: ReviewHead, side: Side): string {
  return capitalised(side === 'owner' ? markedName(otherName, otherKind) : ownerName)
}
