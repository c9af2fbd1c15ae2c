const minute = 60_000

/** How long whoever claimed a mail has for sending it, in milliseconds; then another may. */
export const claimHolds = 10 * minute

/** How old an occasion may be for its mail to be sent, in milliseconds: later it says nothing new. */
export const mailKeeps = 2 * 24 * 60 * minute

/** How often a mail is tried. */
export const attemptsAtMost = 5

/** How long to wait after an attempt that failed, in milliseconds, by the number of attempts so far; null: no more. */
export function pauseAfter(attempts: number): number | null {
  return [10 * minute, 60 * minute, 6 * 60 * minute, 24 * 60 * minute][attempts - 1] ?? null
}
