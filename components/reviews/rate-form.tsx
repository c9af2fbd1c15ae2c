import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'
import type { RatingsForm } from '@/lib/reviews/types/rate'
import { DraftKeeper } from './draft-keeper'
import { RatingFields } from './rating-fields'

type Props = {
  /** takes the ratings with `step`: a draft, or submit */
  action: FormAction
  form: RatingsForm
  /** what else is asked before the buttons */
  children?: ReactNode
}

/** One's own ratings of a review: a draft is kept as one goes, and submitting is final. */
export function RateForm({ action, form, children }: Props) {
  return (
    <ActionForm action={action} label="Your ratings" hidden={{ id: form.reviewId }}>
      <RatingFields form={form} />
      {children}
      <p className="text-small text-muted">
        Submitting is final: after it you cannot change your ratings. Once both have submitted, both are shown
        side by side.
      </p>
      <FormActions>
        {/* the first of the two: Enter in a field keeps a draft and submits nothing */}
        <SubmitButton variant="quiet" name="step" value="draft" busy="Saving …" unchecked>
          Save draft
        </SubmitButton>
        <SubmitButton name="step" value="submit" busy="Submitting …">
          Submit my ratings
        </SubmitButton>
        <DraftKeeper action={action} />
      </FormActions>
    </ActionForm>
  )
}
