/** How many characters the words before all areas, or those on one area, may have. */
export const narrativeAtMost = 10_000

/** How many things of a packet can be left out. */
export const omissionsAtMost = 2000

/** How many packets one person can have at a time, and how many links a packet. */
export const packetsAtMost = 50
export const linksAtMost = 20

/** How many days a share link may be good for: the owner chooses. */
export const shareDays = { least: 1, most: 90, usual: 14 } as const

/** How many years a packet's period may take. */
export const yearsAtMost = 10

/** How many pieces of evidence a competency lists; the others are counted. */
export const strongestShown = 5
