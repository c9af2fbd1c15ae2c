import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = {
  ratingId: string
  /** which rating, for those who hear the form's name alone */
  label: string
  action: FormAction
}

/** Voids a mistaken rating: it stays readable and counts for nothing. */
export function VoidRatingForm({ ratingId, label, action }: Props) {
  return (
    <ActionForm action={action} label={label} hidden={{ ratingId }}>
      <Field
        name="reason"
        label="What was wrong with it"
        hint="The rating stays here, struck through, and counts no longer. This cannot be taken back; you can rate again."
        optional
      />
      <FormActions>
        <SubmitButton variant="quiet" busy="Voiding …">
          Void this rating
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
