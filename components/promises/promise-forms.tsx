import { FieldDisclosure } from '@/components/goals/field-disclosure'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { SeenPromise } from '@/lib/reviews/types/promise'
import type { PromiseActions } from './promise-actions'

type Props = {
  promise: SeenPromise
  actions: PromiseActions
  /** the review whose page the forms stand on */
  from?: string
}

/** The three ways on for an open promise: it is kept, it gets a new date, or it is dropped. */
export function PromiseForms({ promise, actions, from = '' }: Props) {
  const { id, version, what, dueOn } = promise
  const hidden = { id, version, from }
  const name = <span className="sr-only"> “{what}”</span>
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-small print:hidden">
      <ActionForm action={actions.keep} hidden={hidden}>
        <FormActions>
          <SubmitButton variant="quiet" busy="Saving …">
            Kept{name}
          </SubmitButton>
        </FormActions>
      </ActionForm>
      <ActionForm
        action={actions.renegotiate}
        hidden={hidden}
        drawn={{ dueOn }}
        className="gap-1 has-[[open]]:basis-full"
      >
        <FieldDisclosure summary={<>New date{name}</>} fields={['dueOn']}>
          <div className="grid gap-3">
            <Field
              name="dueOn"
              label="New date"
              type="date"
              required
              hint="The dates before it are kept and shown."
              defaultValue={dueOn}
            />
            <FormActions>
              <SubmitButton variant="quiet" busy="Moving …">
                Give it this date{name}
              </SubmitButton>
            </FormActions>
          </div>
        </FieldDisclosure>
      </ActionForm>
      <ActionForm action={actions.drop} hidden={hidden} className="gap-1 has-[[open]]:basis-full">
        <FieldDisclosure summary={<>Drop it, with a reason{name}</>} fields={['reason']}>
          <div className="grid max-w-[68ch] gap-3">
            <TextArea
              name="reason"
              label="Why is it dropped?"
              hint="You both see the reason."
              required
              rows={2}
            />
            <FormActions>
              <SubmitButton variant="quiet" busy="Dropping …">
                Drop the promise{name}
              </SubmitButton>
            </FormActions>
          </div>
        </FieldDisclosure>
      </ActionForm>
    </div>
  )
}
