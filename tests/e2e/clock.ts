/** The instant at which the servers under test stand, so that no test depends on the day it runs on. */
export const CLOCK_FIXED_AT = '2026-06-15T10:00:00Z'

/** The calendar day of it, for everybody in these tests. */
export const today = '2026-06-15'
