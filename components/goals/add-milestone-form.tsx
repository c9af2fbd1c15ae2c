import { ActionForm } from '@/components/ui/action-form'
import { dayInWords } from '@/components/ui/day-text'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Goal } from '@/lib/plans/types'
import type { FormAction } from '@/lib/result'
import { FieldDisclosure } from './field-disclosure'
import { RepeatField } from './repeat-field'

type Props = {
  action: FormAction
  goal: Goal
  requestId: string
  /** the goal has none yet: the form is open */
  isFirst: boolean
}

/** Adds a milestone; the fields are empty for the next one afterwards. */
export function AddMilestoneForm({ action, goal, requestId, isFirst }: Props) {
  return (
    // around the disclosure, so that a refusal is seen although it is closed
    <ActionForm
      action={action}
      label="Add a milestone"
      hidden={{ goalId: goal.id, requestId }}
      clearOnSuccess
      className="print:hidden"
    >
      <FieldDisclosure summary="Add a milestone" fields={['title', 'dueOn', 'repeats']} open={isFirst}>
        <div className="grid gap-4">
          <div className="grid items-start gap-x-5 gap-y-4 sm:grid-cols-[1fr_13rem]">
            <Field name="title" label="Milestone" required autoComplete="off" />
            <Field name="dueOn" label="Date" type="date" required min={goal.startsOn} max={goal.dueOn} />
          </div>
          <p className="hint">
            Between {dayInWords(goal.startsOn, true)} and {dayInWords(goal.dueOn, true)}.
          </p>
          <RepeatField />
          <FormActions>
            <SubmitButton variant="quiet" busy="Adding …">
              Add
            </SubmitButton>
          </FormActions>
        </div>
      </FieldDisclosure>
    </ActionForm>
  )
}
