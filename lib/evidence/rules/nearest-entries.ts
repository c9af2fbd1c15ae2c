/** How near an entry is to a competency; `far`: 0 under it, 1 under another one of its area, 2 neither. */
export type Nearness = {
  far: number
  /** how many of the competency's telling words it has */
  words: number
  /** the entry's date */
  date: string
  id: string
}

/** How many entries are offered at a time. */
export const nearestAtATime = 10

/** Those that are offered as evidence, nearest first: by competency, area, words in common, then the newest. */
export function nearestFirst<Entry extends Nearness>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort(
    (one, other) =>
      one.far - other.far ||
      other.words - one.words ||
      byText(other.date, one.date) ||
      byText(other.id, one.id),
  )
}

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The page of offered entries that an address asks for, counted from 1; 1 for everything else. */
export function readNearestPage(asked: string | string[] | undefined): number {
  return typeof asked === 'string' && /^[1-9]\d?$/.test(asked) ? Number(asked) : 1
}
