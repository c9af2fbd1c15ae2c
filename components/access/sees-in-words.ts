import { dayInWords } from '@/components/ui/day-text'
import type { Sees } from '@/lib/auth/grant'

/** What a grant shows of the owner's things, as parts of a list; empty where every part is switched off. */
export function seesInWords({ goals, skills, levels, journal, journalFrom }: Sees): string[] {
  return [
    ...(goals ? ['goals and milestones'] : []),
    ...(skills ? ['skills'] : []),
    ...(levels ? ['levels'] : []),
    ...(journal
      ? [journalFrom ? `the journal from ${dayInWords(journalFrom, true)} on` : 'the journal']
      : []),
  ]
}

/** The same in one sentence: "Sees goals and milestones, skills and levels." */
export function seesSentence(sees: Sees): string {
  const parts = seesInWords(sees)
  const last = parts.pop()
  if (last === undefined) return 'Sees nothing of your plan now.'
  return `Sees ${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last}.`
}
