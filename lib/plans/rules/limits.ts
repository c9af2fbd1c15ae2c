/** How many open goals one plan holds: more than anybody works on, and few enough to be read in one query. */
export const openGoalsAtMost = 100

/** How many milestones one goal holds. */
export const milestonesAtMost = 50

/** How many milestones the form of a new goal takes. */
export const milestonesInForm = 12

/** How many goals the first plan's path suggests. */
export const suggestionsAtMost = 3
