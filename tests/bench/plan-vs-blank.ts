import { routes } from '@/lib/routes'
import { load, type Visitor } from './load'
import { median, pairedRatio } from './medians'
import type { Measured } from './targets'

/** A page and the name of what it is measured as. */
type Page = { name: 'plan_vs_blank' | 'review_vs_blank' | 'atlas_vs_blank'; path: string }

const rounds = 8
const perRound = { requests: 240, connections: 8, atMost: 30 }

/** Requests a second of the plan page by those of its floor. */
export async function planVsBlank(product: Visitor, floor: Visitor, size: string): Promise<Measured> {
  return pageVsBlank({ name: 'plan_vs_blank', path: routes.plan() }, product, floor, size)
}

/** The same of the page of a review that is in preparation. */
export async function reviewVsBlank(
  reviewId: string,
  product: Visitor,
  floor: Visitor,
  size: string,
): Promise<Measured> {
  return pageVsBlank({ name: 'review_vs_blank', path: routes.review(reviewId) }, product, floor, size)
}

/** The same of the role atlas. */
export async function atlasVsBlank(product: Visitor, floor: Visitor, size: string): Promise<Measured> {
  return pageVsBlank({ name: 'atlas_vs_blank', path: routes.atlas() }, product, floor, size)
}

/** Both are taken in turns, and each was warmed up before. */
async function pageVsBlank(
  { name, path }: Page,
  product: Visitor,
  floor: Visitor,
  size: string,
): Promise<Measured> {
  const ours = () => load(product, [path], perRound)
  const blank = () => load(floor, ['/'], perRound)
  for (const warmUp of [ours, blank, ours, blank]) await warmUp()
  const pairs: [number, number][] = []
  for (let round = 0; round < rounds; round++) {
    // each is the first of its pair as often as the second
    if (round % 2 === 0) pairs.push([await ours(), await blank()])
    else {
      const second = await blank()
      pairs.push([await ours(), second])
    }
  }
  const [requests, floors] = [0, 1].map((side) => median(pairs.map((pair) => pair[side] ?? 0)).toFixed(1))
  return {
    name,
    value: pairedRatio(pairs),
    from: `${requests} ÷ ${floors} requests a second, ${size}`,
  }
}
