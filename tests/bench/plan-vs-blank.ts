import { routes } from '@/lib/routes'
import { load, type Visitor } from './load'
import { median, pairedRatio } from './medians'
import type { Measured } from './targets'

const rounds = 8
const perRound = { requests: 240, connections: 8, atMost: 30 }

/** Requests a second of the plan page by those of its floor, taken in turns; each was warmed up before. */
export async function planVsBlank(product: Visitor, floor: Visitor, size: string): Promise<Measured> {
  const plan = () => load(product, [routes.plan()], perRound)
  const blank = () => load(floor, ['/'], perRound)
  for (const warmUp of [plan, blank, plan, blank]) await warmUp()
  const pairs: [number, number][] = []
  for (let round = 0; round < rounds; round++) {
    // each is the first of its pair as often as the second
    if (round % 2 === 0) pairs.push([await plan(), await blank()])
    else {
      const second = await blank()
      pairs.push([await plan(), second])
    }
  }
  const [ours, floors] = [0, 1].map((side) => median(pairs.map((pair) => pair[side] ?? 0)).toFixed(1))
  return {
    name: 'plan_vs_blank',
    value: pairedRatio(pairs),
    from: `${ours} ÷ ${floors} requests a second, ${size}`,
  }
}
