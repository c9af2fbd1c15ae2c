import { listed } from '@/components/plan/figures-in-words'
import { sightsInWords } from '@/lib/access/messages'
import { sights } from '@/lib/auth/grant'
import type { Shown } from '@/lib/reviews/types/mentee-pages'

/** What the owner does not share, in a sentence; and from which day on the journal. */
export function NotShown({ shown: { ownerName, sees } }: { shown: Shown }) {
  const hidden = sights.filter((sight) => !sees[sight]).map((sight) => sightsInWords[sight])
  if (hidden.length === 0) return null
  return (
    <p className="text-small text-muted">
      {ownerName} does not share {listed(hidden)} with you.
    </p>
  )
}
