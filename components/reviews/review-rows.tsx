import { Link } from '@/components/ui/link'
import { meetingInWords, nameInWords, nextInWords, stateInWords } from '@/lib/reviews/messages/meeting'
import type { ListedReview } from '@/lib/reviews/types/list'
import { routes } from '@/lib/routes'
import { OtherName } from './other-name'

type Props = {
  reviews: ListedReview[]
  /** the reader's */
  timeZone: string
}

/** Reviews one below another, each with what it waits for. */
export function ReviewRows({ reviews, timeZone }: Props) {
  return (
    <ul className="rows">
      {reviews.map(({ id, name, otherKind, side, state, scheduledAt, next }) => (
        <li key={id} className="grid gap-x-6 sm:grid-cols-[1fr_auto]">
          <div>
            <Link className="font-medium" href={routes.review(id)}>
              <time dateTime={scheduledAt.toISOString()}>{meetingInWords(scheduledAt, timeZone)}</time>
            </Link>
            <p>
              {side === 'owner' ? 'Your plan, with ' : 'The plan of '}
              <OtherName name={name} otherKind={otherKind} side={side} />
            </p>
          </div>
          <p className="text-small text-muted sm:text-right">
            <span className="block">{stateInWords[state]}</span>
            {next !== 'nothing' && nextInWords(next, nameInWords(name, otherKind))}
          </p>
        </li>
      ))}
    </ul>
  )
}
