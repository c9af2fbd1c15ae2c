import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { kindInWords } from '@/lib/reviews/messages/meeting'
import type { Partner } from '@/lib/reviews/types/schedule'
import { routes } from '@/lib/routes'

type Props = { partners: Partner[] }

/** With whom a review can be scheduled. */
export function PartnerChoice({ partners }: Props) {
  return (
    <>
      <ul className="rows">
        {partners.map(({ mentorshipId, name, kind, side }) => (
          <li key={mentorshipId} className="grid grid-cols-[1fr_auto] items-center gap-x-6">
            <p>
              <b>{name}</b>{' '}
              <span className="text-muted">
                {side === 'owner' ? `your ${kindInWords[kind]}` : 'whose plan you look at'}
              </span>
            </p>
            <ButtonLink variant="quiet" href={routes.newReview({ with: mentorshipId })}>
              Schedule<span className="sr-only"> a review with {name}</span>
            </ButtonLink>
          </li>
        ))}
        <li className="grid grid-cols-[1fr_auto] items-center gap-x-6">
          <p>
            <b>Somebody without an account</b> <span className="text-muted">a guest, by a link</span>
          </p>
          <ButtonLink variant="quiet" href={routes.newReview({ with: 'guest' })}>
            Schedule<span className="sr-only"> a review with a guest</span>
          </ButtonLink>
        </li>
      </ul>
      <p className="mt-6">
        Nobody of these? <Link href={routes.mentors()}>Invite a mentor, a manager or a peer</Link>.
      </p>
    </>
  )
}
