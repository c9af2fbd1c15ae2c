import type { EntryContent } from '../types'
import { dayFaults } from './days'
import { fieldLabel } from './kind-fields'

/** What an entry may refer to. */
export type Choices = {
  /** competency keys */
  competencies: readonly string[]
  /** ids of skills */
  skills: readonly string[]
  /** whether the goal that was sent may be the entry's */
  goalFits: boolean
}

/** Everything that is wrong with an entry on the day `today`, as reasons by field; nothing when it can be kept. */
export function entryFaults(entry: EntryContent, choices: Choices, today: string): Record<string, string> {
  return {
    ...dayFaults(entry, today),
    ...validityFaults(entry),
    ...(entry.competencies.some((key) => !choices.competencies.includes(key)) && {
      competencies: 'competency-unknown',
    }),
    ...(entry.skills.some((id) => !choices.skills.includes(id)) && { skills: 'skill-unknown' }),
    ...(!choices.goalFits && { goalId: 'goal-not-open' }),
  }
}

/** A certificate is valid for a day at least; of another kind the field is not looked at. */
function validityFaults({ kind, startsOn, endsOn, expiresOn }: EntryContent): Record<string, string> {
  const issued = endsOn ?? startsOn
  if (fieldLabel(kind, 'expiresOn') === null || expiresOn === null || issued === null) return {}
  return expiresOn < issued ? { expiresOn: 'expires-before-issued' } : {}
}
