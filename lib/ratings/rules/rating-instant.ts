/**
 * The instant that a new rating is recorded under: now, or one millisecond after the newest one of the same
 * competency where the clock has not moved on since. So the newest rating is one rating, never two.
 */
export function ratingInstant(now: Date, newest: Date | null): Date {
  return newest !== null && newest >= now ? new Date(newest.getTime() + 1) : now
}
