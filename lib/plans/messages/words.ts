const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** A small number in words, a larger one in figures. */
export function spokenNumber(count: number): string {
  return numerals[count] ?? String(count)
}

/** How often something happened: `once`, `twice`, `three times`. */
export function timesInWords(times: number): string {
  if (times === 1) return 'once'
  return times === 2 ? 'twice' : `${spokenNumber(times)} times`
}

/** The first letter as in a sentence's beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
