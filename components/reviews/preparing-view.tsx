import type { ReactNode } from 'react'
import { BriefView } from '@/components/brief/brief-view'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'
import { kindInWords, nameInWords, nextInWords } from '@/lib/reviews/messages/meeting'
import { nextThing } from '@/lib/reviews/rules/next-thing'
import type { Brief } from '@/lib/reviews/types/brief'
import type { PreparingPage } from '@/lib/reviews/types/preparing'
import { routes } from '@/lib/routes'
import { Agenda, type AgendaActions } from './agenda'
import { MeetingTime } from './meeting-time'
import { otherOf } from './other-of'

type Props = {
  page: PreparingPage
  /** the reader's */
  timeZone: string
  actions: AgendaActions & { open: FormAction }
  requestId: string
  brief: Brief
  /** the open promises of the two, at the top of the agenda */
  promises?: ReactNode
}

/** A review before the reveal: when, with whom, the one next thing to do, the brief with the agenda. */
export function PreparingView({ page, timeZone, actions, requestId, brief, promises }: Props) {
  const { review, side, competencies, agenda } = page
  const other = otherOf(review, side)
  const name = nameInWords(other.name, review.otherKind)
  const isGuests = review.otherKind === 'guest'
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={routes.reviews()}>Reviews</Link> ·{' '}
            {side === 'owner' ? 'your plan' : `the plan of ${review.ownerName}`}
          </>
        }
        title={
          <>
            Review with {name}
            {side === 'owner' && other.name !== null && (
              <span className="font-normal text-muted"> ({kindInWords[review.otherKind]})</span>
            )}
          </>
        }
        lead={<Standing page={page} name={name} />}
      >
        <NextStep page={page} open={actions.open} />
        {isGuests && side === 'owner' && (
          <Link href={routes.reviewGuests(review.id)}>Links for the guest</Link>
        )}
      </PageHeading>
      <dl className="grid gap-3">
        <div>
          <dt className="text-small text-muted">When</dt>
          <dd>
            <MeetingTime at={review.scheduledAt} timeZone={timeZone} other={other.meets} />
          </dd>
        </div>
        <div>
          <dt className="text-small text-muted">To rate</dt>
          <dd>
            {competencies.length > 0
              ? competencies.map((each) => each.name).join(', ')
              : 'nothing: this review is for talking only'}
          </dd>
        </div>
      </dl>
      <p className="mt-3 print:hidden">
        <Link href={routes.reviewEdit(review.id)}>Move, change or cancel it</Link>
      </p>
      <BriefView
        brief={brief}
        agenda={
          <Agenda
            reviewId={review.id}
            agenda={agenda}
            side={side}
            other={name}
            actions={actions}
            requestId={requestId}
            promises={promises}
          />
        }
      />
    </>
  )
}

/** Where it stands, and what the preparation means. */
function Standing({ page: { review, side }, name }: { page: PreparingPage; name: string }) {
  const next = nextThing(review, side)
  if (next === 'open') {
    return (
      <>
        Scheduled. Once the preparation is open, both of you rate the same competencies, and neither sees the
        other’s until both have submitted.
      </>
    )
  }
  return (
    <>
      {nextInWords(next, name)}{' '}
      {next === 'wait-for-other'
        ? 'When that is done, both ratings are shown side by side.'
        : 'Neither of you sees the other’s ratings until both have submitted.'}
    </>
  )
}

/** The one thing to do now, or what was done. */
function NextStep({ page: { review, side }, open }: { page: PreparingPage; open: FormAction }) {
  const next = nextThing(review, side)
  if (next === 'open') {
    return (
      <ActionForm action={open} label="Open the preparation" hidden={{ id: review.id }}>
        <SubmitButton busy="Opening …">Open the preparation</SubmitButton>
      </ActionForm>
    )
  }
  if (next === 'wait-for-other') return <Link href={routes.reviewRatings(review.id)}>What you submitted</Link>
  return <ButtonLink href={routes.reviewRatings(review.id)}>Rate</ButtonLink>
}
