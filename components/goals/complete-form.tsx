import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { FormAction } from '@/lib/result'
import { FieldDisclosure } from './field-disclosure'

type Props = { action: FormAction; id: string; title: string }

/** Completes a milestone with one press; a note and another day are one press further. */
export function CompleteForm({ action, id, title }: Props) {
  return (
    <ActionForm action={action} hidden={{ id }} className="gap-1">
      <FieldDisclosure summary="With a note or another day" fields={['note', 'completedOn']}>
        <div className="grid gap-3">
          <TextArea name="note" label="Note" optional rows={3} />
          <Field name="completedOn" label="Completed on" type="date" hint="Left empty, it is today." />
        </div>
      </FieldDisclosure>
      <FormActions>
        <SubmitButton variant="quiet" busy="Completing …">
          Complete<span className="sr-only"> “{title}”</span>
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
