/** How many skills that are not archived somebody can have. */
export const activeSkillsAtMost = 500

/** How many skills a list holds, archived ones among them. */
export const listedSkillsAtMost = 1000
