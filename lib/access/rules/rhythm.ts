/** After how many weeks the next review may be due. */
export const rhythms = [2, 4, 6, 13] as const

/** A rhythm as the value of a form's field; without one it is empty. */
export function rhythmValue(weeks: number | null): string {
  return weeks === null ? '' : String(weeks)
}
