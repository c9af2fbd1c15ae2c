import { routes } from '@/lib/routes'
import type { Visitor } from './load'
import { medianTimes } from './taking-turns'
import type { Measured } from './targets'

/**
 * The median time of the plan page with ten years of data by that with one month's. Beside it, in words, what a page
 * with fewer goals gives: there the page itself is smaller.
 */
export async function planGrowth(month: Visitor, decade: Visitor, firstMonth: Visitor): Promise<Measured> {
  const plan = (visitor: Visitor) => ({ ...visitor, path: routes.plan() })
  const [short, long, small] = await medianTimes([plan(month), plan(decade), plan(firstMonth)])
  const smaller = `${(long / small).toFixed(3)} by a month with two goals, ${small.toFixed(2)} ms`
  return {
    name: 'plan_growth',
    value: long / short,
    from: `${long.toFixed(2)} ms ÷ ${short.toFixed(2)} ms (${smaller})`,
  }
}
