import { FieldDisclosure } from '@/components/goals/field-disclosure'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { FormRow } from '@/components/ui/form-row'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'
import type { Side } from '@/lib/reviews/types/review'

type Props = {
  reviewId: string
  action: FormAction
  requestId: string
  /** the reader's */
  side: Side
  /** the other one's name */
  name: string
}

/** Who promises what, by when. */
export function MakePromiseForm({ reviewId, action, requestId, side, name }: Props) {
  const other: Side = side === 'owner' ? 'other' : 'owner'
  return (
    <ActionForm
      // a new form after each promise: its request id is used
      key={requestId}
      action={action}
      label="Make a promise"
      hidden={{ reviewId, requestId }}
      className="print:hidden"
      clearOnSuccess
    >
      <FieldDisclosure summary="Make a promise" fields={['what', 'dueOn']}>
        <div className="grid gap-3">
          <FormRow>
            <Select
              name="madeBy"
              label="Who"
              required
              defaultValue={side}
              options={[
                { value: side, label: 'You' },
                { value: other, label: name },
              ]}
            />
            <Field name="dueOn" label="By when" type="date" required />
          </FormRow>
          <Field name="what" label="What" maxLength={200} required />
          <FormActions>
            <SubmitButton busy="Saving …">Promise it</SubmitButton>
          </FormActions>
        </div>
      </FieldDisclosure>
    </ActionForm>
  )
}
