import type { EntryContent } from '../types'
import { dayFaults } from './days'

/** What an entry may refer to. */
export type Choices = {
  /** competency keys */
  competencies: readonly string[]
  /** whether the goal that was sent may be the entry's */
  goalFits: boolean
}

/** Everything that is wrong with an entry on the day `today`, as reasons by field; nothing when it can be kept. */
export function entryFaults(entry: EntryContent, choices: Choices, today: string): Record<string, string> {
  return {
    ...dayFaults(entry, today),
    ...(entry.competencies.some((key) => !choices.competencies.includes(key)) && {
      competencies: 'competency-unknown',
    }),
    ...(!choices.goalFits && { goalId: 'goal-not-open' }),
  }
}
