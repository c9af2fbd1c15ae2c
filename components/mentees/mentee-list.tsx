import { Link } from '@/components/ui/link'
import type { Mentee } from '@/lib/reviews/types/mentees'
import { routes } from '@/lib/routes'
import { Attention } from './attention'

type Props = { mentees: Mentee[]; today: string }

/** People as rows: who, as what, and what needs attention. */
export function MenteeList({ mentees, today }: Props) {
  return (
    <ul className="rows">
      {mentees.map((mentee) => (
        <li key={mentee.ownerId} className="grid gap-x-8 sm:grid-cols-[minmax(10rem,1fr)_2fr]">
          <Link className="font-medium no-underline" href={routes.mentee(mentee.ownerId)}>
            {mentee.name}
          </Link>
          <p className="text-small text-muted sm:pt-0.5">
            {needsAnything(mentee) ? <Attention mentee={mentee} today={today} /> : 'Nothing waits'}
          </p>
        </li>
      ))}
    </ul>
  )
}

function needsAnything({ review, rhythmPassed, promises, evidence, isSilent }: Mentee): boolean {
  return review !== null || rhythmPassed !== null || promises > 0 || evidence > 0 || isSilent
}
