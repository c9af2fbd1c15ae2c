import { rhythms } from '@/lib/access/rules/rhythm'
import { addDays } from '@/lib/clock'

/** A review needs attention from so many days before it. */
const reviewDays = 7

/** After so many days without an entry it is said that nothing was logged. */
const quietDays = 28

const day = 86_400_000

/**
 * Up to when and since when things need a mentor's attention. Days are the reader's own: whose day it is of the two
 * differs by hours alone, and one page has one order.
 */
export function attentionLimits(now: Date, today: string) {
  const before = (days: number) => new Date(now.getTime() - days * day)
  const [two, four, six, thirteen] = rhythms.map((weeks) => before(weeks * 7)) as [Date, Date, Date, Date]
  return {
    today,
    quietSince: addDays(today, -quietDays),
    soon: before(-reviewDays),
    lastReview: { 2: two, 4: four, 6: six, 13: thirteen },
  }
}
