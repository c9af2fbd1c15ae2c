import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; id: string }

/** Cancels a review with a reason. */
export function CancelReviewForm({ action, id }: Props) {
  return (
    <ActionForm action={action} label="Cancel the review" hidden={{ id }}>
      <Field
        name="reason"
        label="Why it is cancelled"
        hint="Both read this. A cancelled review stays in the list and cannot be taken up again."
        required
        autoComplete="off"
      />
      <FormActions>
        <SubmitButton variant="quiet" busy="Cancelling …">
          Cancel the review
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
