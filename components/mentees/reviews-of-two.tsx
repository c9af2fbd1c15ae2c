import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { stateInWords } from '@/lib/reviews/messages/meeting'
import type { ReviewOfTwo } from '@/lib/reviews/types/mentee-pages'
import { routes } from '@/lib/routes'

/** The reviews of the two as rows, the last first. */
export function ReviewsOfTwo({ reviews }: { reviews: ReviewOfTwo[] }) {
  if (reviews.length === 0) return <p className="text-muted">You have had no review together yet.</p>
  return (
    <ul className="rows">
      {reviews.map(({ id, state, day }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-5">
          <Link className="no-underline" href={routes.review(id)}>
            Review of <DayText day={day} long />
          </Link>
          <span className="text-small text-muted">{stateInWords[state]}</span>
        </li>
      ))}
    </ul>
  )
}
