import { dayInWords } from '@/components/ui/day-text'
import type { PacketDocument } from '@/lib/packet/types/document'
import { wholePercent } from '@/lib/progress/rules/whole-percent'

/** A day in full: 6 February 2027. */
export function day(text: string): string {
  return dayInWords(text, true)
}

/** From one day to another; one day once. */
export function days(from: string, to: string): string {
  return from === to ? day(from) : `${day(from)} to ${day(to)}`
}

/** A share as a whole percentage, rounded down. */
export function percent(share: number | null): string {
  return share === null ? 'not asked for' : `${wholePercent(share)} %`
}

/** How many of something: "1 entry", "2,400 entries". */
export function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

/** A level with its name in the framework: "3 Dependable". */
export function levelName(level: number, { framework }: PacketDocument): string {
  const name = framework.levels.find((each) => each.level === level)?.name
  return name ? `${level} ${name}` : String(level)
}
