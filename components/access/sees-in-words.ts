import { listed } from '@/components/plan/figures-in-words'
import { dayInWords } from '@/components/ui/day-text'
import { sightsInWords } from '@/lib/access/messages'
import type { Sees } from '@/lib/auth/grant'

/** What a grant shows of the owner's things, as parts of a list; empty where every part is switched off. */
export function seesInWords({ goals, skills, levels, journal, journalFrom }: Sees): string[] {
  return [
    ...(goals ? [sightsInWords.goals] : []),
    ...(skills ? [sightsInWords.skills] : []),
    ...(levels ? [sightsInWords.levels] : []),
    ...(journal
      ? [`${sightsInWords.journal}${journalFrom ? ` from ${dayInWords(journalFrom, true)} on` : ''}`]
      : []),
  ]
}

/** The same in one sentence: "Sees goals and milestones, skills and levels." */
export function seesSentence(sees: Sees): string {
  const parts = seesInWords(sees)
  return parts.length === 0 ? 'Sees nothing of your plan now.' : `Sees ${listed(parts)}.`
}
