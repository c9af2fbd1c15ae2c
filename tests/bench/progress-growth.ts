import { routes } from '@/lib/routes'
import type { Visitor } from './load'
import { medianTimes } from './taking-turns'
import type { Measured } from './targets'

/**
 * The median time of the page of progress as it opens, over twelve months, with ten years of data by that with one
 * month's: there is more to read through, and twelve times as much to draw.
 */
export async function progressGrowth(month: Visitor, decade: Visitor): Promise<Measured> {
  const progress = (visitor: Visitor) => ({ ...visitor, path: routes.progress() })
  const [short, long] = await medianTimes([progress(month), progress(decade)])
  return {
    name: 'progress_growth',
    value: long / short,
    from: `${long.toFixed(2)} ms ÷ ${short.toFixed(2)} ms`,
  }
}
