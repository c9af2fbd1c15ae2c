import { shortMonthName } from '@/components/ui/day-text'

/** A line of the calendar across the picture. */
export type TimelineTick = {
  day: string
  /** 8 Jun, Jun, 2027 */
  label: string
  /** the year under the label, where it begins; empty where the label is the year */
  year: string
  /** labelled on a narrow screen too */
  isMain: boolean
}

type Unit = {
  /** how many of them a picture can hold */
  atMost: number
  /** the first one that begins on a day or after it */
  first: (day: Date) => Date
  next: (tick: Date) => Date
  label: (tick: Date) => string
  isMain: (tick: Date) => boolean
}

const month = (day: Date) => shortMonthName(day.getUTCMonth() + 1)
const dayAndMonth = (day: Date) => `${day.getUTCDate()} ${month(day)}`
const year = (day: Date) => String(day.getUTCFullYear())

const week = 7 * 86_400_000

/** From the finest: weeks by Mondays, months, quarters, years, decades. Each main one begins a coarser unit. */
const units: Unit[] = [
  {
    atMost: 10,
    first: (day) => new Date(day.getTime() + ((8 - day.getUTCDay()) % 7) * 86_400_000),
    next: (tick) => new Date(tick.getTime() + week),
    label: dayAndMonth,
    // since the epoch, which began on a Thursday, every second one
    isMain: (tick) => Math.floor(tick.getTime() / week) % 2 === 0,
  },
  { ...monthly(1, 14), label: month, isMain: (tick) => tick.getUTCMonth() % 3 === 0 },
  { ...monthly(3, 14), label: month, isMain: (tick) => tick.getUTCMonth() === 0 },
  { ...monthly(12, 14), label: year, isMain: (tick) => tick.getUTCFullYear() % 5 === 0 },
  { ...monthly(120, 40), label: year, isMain: (tick) => tick.getUTCFullYear() % 50 === 0 },
]

/** The lines of the calendar between two days, in the finest unit of which there are not too many; at least one is main. */
export function timelineTicks(from: string, to: string): TimelineTick[] {
  const [begin, end] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)]
  for (const unit of units) {
    const ticks = ticksOf(unit, begin, end)
    if (ticks.length <= unit.atMost) return withYears(unit, ticks)
  }
  return []
}

function ticksOf({ first, next, atMost }: Unit, begin: Date, end: Date): Date[] {
  const ticks: Date[] = []
  for (let tick = first(begin); tick <= end && ticks.length <= atMost; tick = next(tick)) ticks.push(tick)
  return ticks
}

function withYears(unit: Unit, ticks: Date[]): TimelineTick[] {
  // as many as a narrow screen holds are all labelled there
  const isFew = ticks.length <= 5 || !ticks.some(unit.isMain)
  const saysYear = unit.label === year
  let said = ''
  return ticks.map((tick) => {
    const isMain = isFew || unit.isMain(tick)
    const isNew = isMain && !saysYear && year(tick) !== said
    if (isNew) said = year(tick)
    return {
      day: tick.toISOString().slice(0, 10),
      label: unit.label(tick),
      year: isNew ? said : '',
      isMain,
    }
  })
}

/** Units of so many months, counted from the beginning of the years. */
function monthly(months: number, atMost: number): Pick<Unit, 'atMost' | 'first' | 'next'> {
  const at = (count: number) => new Date(Date.UTC(Math.floor(count / 12), count % 12, 1))
  const countOf = (day: Date) => day.getUTCFullYear() * 12 + day.getUTCMonth()
  return {
    atMost,
    first: (day) => {
      const begun = Math.floor(countOf(day) / months) * months
      return at(begun) < day ? at(begun + months) : at(begun)
    },
    next: (tick) => at(countOf(tick) + months),
  }
}
