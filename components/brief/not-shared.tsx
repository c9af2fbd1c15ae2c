import { listed } from '@/components/plan/figures-in-words'
import { dayInWords } from '@/components/ui/day-text'
import { sightsInWords } from '@/lib/access/messages'
import type { Brief } from '@/lib/reviews/types/brief'

/** What the reader does not see, in one line; nothing where that is nothing. */
export function NotShared({ brief: { reader, ownerName, hidden, journalFrom } }: { brief: Brief }) {
  const parts = listed(hidden.map((sight) => sightsInWords[sight]))
  const sentences = [
    hidden.length > 0 &&
      (reader === 'guest'
        ? `This link does not show ${parts}.`
        : `${ownerName} does not share ${parts} with you.`),
    journalFrom !== null && `The journal is shared from ${dayInWords(journalFrom, true)} on.`,
  ].filter(Boolean)
  return sentences.length > 0 && <p className="text-small text-muted">{sentences.join(' ')}</p>
}
