import { Agent } from 'node:http'
import { routes } from '@/lib/routes'
import { latency, type Visitor } from './load'
import { median } from './medians'
import type { Measured } from './targets'

const warmUp = 40
const rounds = 300

/**
 * The median time of the plan page with ten years of data by that with one month's. Beside it, in words, what a page
 * with fewer goals gives: there the page itself is smaller.
 */
export async function planGrowth(month: Visitor, decade: Visitor, firstMonth: Visitor): Promise<Measured> {
  const [short, long, small] = await medianTimes([month, decade, firstMonth])
  const smaller = `${(long / small).toFixed(3)} by a month with two goals, ${small.toFixed(2)} ms`
  return {
    name: 'plan_growth',
    value: long / short,
    from: `${long.toFixed(2)} ms ÷ ${short.toFixed(2)} ms (${smaller})`,
  }
}

/** The median time in milliseconds for each visitor, who ask one after another, each as often first as last. */
async function medianTimes<Visitors extends Visitor[]>(
  visitors: readonly [...Visitors],
): Promise<{ [Place in keyof Visitors]: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times = visitors.map(() => [] as number[])
  try {
    for (let round = -warmUp; round < rounds; round++) {
      const order = [...visitors.entries()]
      if (round % 2 === 0) order.reverse()
      for (const [place, visitor] of order) {
        const time = await latency(visitor, routes.plan(), agent)
        if (round >= 0) times[place]?.push(time)
      }
    }
  } finally {
    agent.destroy()
  }
  return times.map(median) as { [Place in keyof Visitors]: number }
}
