const competencies = { select: { competencyKey: true }, orderBy: { competencyKey: 'asc' } } as const

/** What the list of a goal shows of an entry. */
export const inGoal = {
  id: true,
  kind: true,
  title: true,
  state: true,
  date: true,
  minutes: true,
  isPrivate: true,
} as const

/** What a list shows of an entry. */
export const inList = { ...inGoal, competencies } as const

/** An entry in full, without its goal, competencies and skills. */
export const whole = {
  ...inGoal,
  startsOn: true,
  endsOn: true,
  provider: true,
  link: true,
  number: true,
  expiresOn: true,
  audience: true,
  slides: true,
  takenAway: true,
  reflection: true,
  goalId: true,
  version: true,
} as const

/** A row as the database gives it. */
export type InList = { competencies: { competencyKey: string }[]; kind: string; state: string }

/** A row with its competencies as keys; to be read as the entry that it is. */
export function toInList(row: InList) {
  // kinds and states are written through the schema alone
  return { ...row, competencies: row.competencies.map(({ competencyKey }) => competencyKey) } as unknown
}
