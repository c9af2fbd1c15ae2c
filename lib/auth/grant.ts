/** What an owner lets somebody else see; entries marked private never. */
export type Sees = {
  goals: boolean
  skills: boolean
  levels: boolean
  journal: boolean
  /** the first day of the journal that may be read; null: all of it */
  journalFrom: string | null
}

/** The parts that can be switched on and off. */
export const sights = ['goals', 'skills', 'levels', 'journal'] as const satisfies readonly (keyof Sees)[]

export type SightName = (typeof sights)[number]
