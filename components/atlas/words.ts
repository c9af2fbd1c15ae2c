import { wholePercent } from '@/lib/progress/rules/whole-percent'
import type { Nearest } from '@/lib/progress/types/atlas'

/** A share as a text: rounded down, or that nothing is asked for. */
export function percentText(share: number | null): string {
  return share === null ? 'not asked for' : `${wholePercent(share)} %`
}

/** What one level more is worth, as a share of what a role asks for. */
export function gainText(gain: number): string {
  const percent = wholePercent(gain)
  return percent < 1 ? 'less than 1 %' : `${percent} %`
}

/** A weighted gap in levels, to two decimals. */
export function gapText(gap: number): string {
  return gap.toFixed(2)
}

/** A role that is nearest, with its figure: `Principal engineer, 58 %`. */
export function nearestText(nearest: Nearest | null): string {
  return nearest ? `${nearest.role.name}, ${percentText(nearest.progress)}` : 'none yet'
}
