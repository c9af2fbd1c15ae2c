import type { ReactNode } from 'react'
import { RateForm } from '@/components/reviews/rate-form'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/text-area'
import type { FormAction } from '@/lib/result'
import type { RatingsForm } from '@/lib/reviews/types/rate'
import type { ReviewHead } from '@/lib/reviews/types/review'

type Props = {
  review: ReviewHead
  form: RatingsForm
  action: FormAction
  /** what changed, as far as the link shows it */
  brief: ReactNode
}

/** A guest's whole review before the reveal: the brief, then the ratings and a comment in one form. */
export function GuestRateView({ review, form, action, brief }: Props) {
  const name = review.ownerName
  return (
    <>
      <PageHeading
        kicker="You are a guest here"
        title={`How do you see the work of ${name}?`}
        lead={
          <>
            First where things stand, then <Link href="#rate">your ratings</Link>. {name} sees them once both
            of you have submitted.
          </>
        }
      />
      {brief}
      <Section title={`Where is ${name} today?`} id="rate">
        <p className="mb-6 max-w-[68ch] text-muted">
          Choose what describes it best, and leave out what you cannot tell.
        </p>
        <RateForm action={action} form={form}>
          <TextArea
            name="comment"
            label={`What else would you like to tell ${name}?`}
            optional
            rows={3}
            defaultValue={form.guestComment}
          />
        </RateForm>
      </Section>
    </>
  )
}
