import type { Sees } from '@/lib/auth/grant'
import type { FormValues } from '@/lib/result'

/** The switches of a grant as the fields of its form. */
export function grantValues({ goals, skills, levels, journal, journalFrom }: Sees): FormValues {
  const box = (isOn: boolean) => (isOn ? 'on' : '')
  return {
    seesGoals: box(goals),
    seesSkills: box(skills),
    seesLevels: box(levels),
    seesJournal: box(journal),
    journalFrom: journalFrom ?? '',
  }
}
