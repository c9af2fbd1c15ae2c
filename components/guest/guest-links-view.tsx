import { LinkShown } from '@/components/access/link-shown'
import { seesSentence } from '@/components/access/sees-in-words'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FieldGroup } from '@/components/ui/field-group'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'
import { meetingInWords, nameInWords } from '@/lib/reviews/messages/meeting'
import { guestDays } from '@/lib/reviews/rules/guest-links'
import type { GuestLink } from '@/lib/reviews/types/guest'
import type { ReviewHead } from '@/lib/reviews/types/review'
import { routes } from '@/lib/routes'

type Props = {
  review: ReviewHead
  /** the one that can be opened or is; null: none is */
  working: GuestLink | null
  make: FormAction
  revoke: FormAction
  requestId: string
}

/** The link of one review for somebody without an account: the one that works, and a new one. */
export function GuestLinksView({ review, working, make, revoke, requestId }: Props) {
  const isOver = review.state === 'signed' || review.state === 'cancelled'
  const isForGuest = review.otherKind === 'guest'
  return (
    <>
      <PageHeading
        kicker={<Link href={routes.review(review.id)}>The review</Link>}
        title="A link for your guest"
        lead="Whoever opens it can do exactly this review, without an account: read the brief, rate, comment and sign. It works in one browser."
      />
      {working && (
        <Section title="The link that works">
          <p className="mb-3 max-w-[68ch]">
            {working.openedAt === null ? 'It has not been opened yet.' : 'Your guest has opened it.'} It is
            good until {meetingInWords(working.expiresAt, review.ownerTimeZone)}. {seesSentence(working.sees)}
          </p>
          <ActionForm action={revoke} label="Take the link back" hidden={{ id: working.id }}>
            <FormActions>
              <SubmitButton variant="quiet" busy="Taking it back …">
                Take it back
              </SubmitButton>
            </FormActions>
          </ActionForm>
        </Section>
      )}
      {!isForGuest && (
        <p>
          This review is with {nameInWords(review.otherName, review.otherKind)}. A link is for somebody
          without an account.
        </p>
      )}
      {isForGuest && !isOver && (
        <Section title={working ? 'A new link in its place' : 'Make a link'}>
          {working?.openedAt && review.otherSubmittedAt === null && (
            <p className="mb-3 max-w-[68ch]">
              What your guest has drafted and not submitted is gone with it.
            </p>
          )}
          <ActionForm action={make} label="Make a link" hidden={{ reviewId: review.id, requestId }}>
            <Field
              name="days"
              label="Good for how many days"
              hint={`${guestDays.least} to ${guestDays.most}.`}
              type="number"
              min={guestDays.least}
              max={guestDays.most}
              defaultValue={guestDays.usual}
              required
            />
            <FieldGroup name="sees" label="Your guest sees">
              <Checkbox name="goals" label="Goals with their milestones" defaultChecked />
              <Checkbox name="levels" label="Levels" defaultChecked />
              <Checkbox name="skills" label="Skills" />
              <Checkbox name="journal" label="The journal, but for private entries" />
            </FieldGroup>
            <LinkShown hint="Copy it now: it is not shown again. It works in the browser that opens it first." />
            <FormActions>
              <SubmitButton busy="Making it …">Make the link</SubmitButton>
              {review.state === 'scheduled' && (
                <span className="text-small text-muted">The preparation begins with it.</span>
              )}
            </FormActions>
          </ActionForm>
        </Section>
      )}
    </>
  )
}
