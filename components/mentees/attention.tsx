import { Link } from '@/components/ui/link'
import {
  evidenceWaiting,
  nothingLogged,
  promisesOverdue,
  reviewDue,
  rhythmPassed,
} from '@/lib/reviews/messages/attention'
import type { Mentee } from '@/lib/reviews/types/mentees'
import { routes } from '@/lib/routes'

type Props = { mentee: Mentee; today: string }

/** What of somebody needs attention, in words, each with the way there; the gravest first. */
export function Attention({ mentee, today }: Props) {
  return attentionOf(mentee, today).map(({ said, href }, index) => (
    <span key={said}>
      {index > 0 && ' · '}
      <Link href={href}>{said}</Link>
    </span>
  ))
}

function attentionOf(
  { mentorshipId, ownerId, review, rhythmPassed: weeks, promises, evidence, isSilent }: Mentee,
  today: string,
): { said: string; href: string }[] {
  const journal = routes.menteeJournal(ownerId)
  return [
    review && { said: reviewDue(review, today), href: routes.review(review.id) },
    weeks !== null && { said: rhythmPassed(weeks), href: routes.newReview({ with: mentorshipId }) },
    promises > 0 && { said: promisesOverdue(promises), href: routes.promises() },
    evidence > 0 && { said: evidenceWaiting(evidence), href: journal },
    isSilent && { said: nothingLogged, href: journal },
  ].filter((each) => typeof each === 'object' && each !== null)
}
