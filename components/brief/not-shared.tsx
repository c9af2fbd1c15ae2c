import { listed } from '@/components/plan/figures-in-words'
import { dayInWords } from '@/components/ui/day-text'
import type { SightName } from '@/lib/auth/grant'
import type { Brief } from '@/lib/reviews/types/brief'

const names: Record<SightName, string> = {
  goals: 'goals and milestones',
  skills: 'skills',
  levels: 'levels',
  journal: 'the journal',
}

/** What the reader does not see, in one line; nothing where that is nothing. */
export function NotShared({ brief: { reader, ownerName, hidden, journalFrom } }: { brief: Brief }) {
  const sentences = [
    hidden.length > 0 &&
      (reader === 'guest'
        ? `This link does not show ${listed(hidden.map((sight) => names[sight]))}.`
        : `${ownerName} does not share ${listed(hidden.map((sight) => names[sight]))} with you.`),
    journalFrom !== null && `The journal is shared from ${dayInWords(journalFrom, true)} on.`,
  ].filter(Boolean)
  return sentences.length > 0 && <p className="text-small text-muted">{sentences.join(' ')}</p>
}
