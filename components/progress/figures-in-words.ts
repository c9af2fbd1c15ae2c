import { shortMonthName } from '@/components/ui/day-text'
import { spokenNumber } from '@/lib/plans/messages/words'

/** A month (YYYY-MM) where space is short: Jul 2025. */
export function shortMonth(month: string): string {
  return `${shortMonthName(Number(month.slice(5, 7)))} ${month.slice(0, 4)}`
}

/** A mean of levels, to one decimal. */
export function meanInFigures(level: number): string {
  return level.toFixed(1)
}

/** How many levels something moved: `one level up`, `two levels down`; empty where it stayed. */
export function moveInWords(from: number, to: number): string {
  const levels = Math.abs(to - from)
  if (levels === 0) return ''
  return `${spokenNumber(levels)} ${levels === 1 ? 'level' : 'levels'} ${to > from ? 'up' : 'down'}`
}
