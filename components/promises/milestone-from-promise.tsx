import { FieldDisclosure } from '@/components/goals/field-disclosure'
import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'
import type { SeenPromise } from '@/lib/reviews/types/promise'

type Props = {
  promise: Pick<SeenPromise, 'id'>
  goals: { id: string; title: string }[]
  action: FormAction
}

/** Makes a milestone of a promise, in a goal of one's own; nothing where there is no goal to choose. */
export function MilestoneFromPromise({ promise: { id }, goals, action }: Props) {
  if (goals.length === 0) return null
  return (
    <ActionForm action={action} hidden={{ id }} label="Make a milestone of it" className="print:hidden">
      <FieldDisclosure summary="Make a milestone of it" fields={['goalId']}>
        <div className="grid gap-3">
          <Select
            name="goalId"
            label="Of which goal?"
            hint="The milestone gets the words and the day of the promise, which stays open until it is kept."
            required
            options={goals.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <FormActions>
            <SubmitButton variant="quiet" busy="Adding …">
              Add the milestone
            </SubmitButton>
          </FormActions>
        </div>
      </FieldDisclosure>
    </ActionForm>
  )
}
