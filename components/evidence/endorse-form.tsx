import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; evidenceId: string; requestId: string }

/** Endorses somebody's evidence, in one's own words. */
export function EndorseForm({ action, evidenceId, requestId }: Props) {
  return (
    <ActionForm action={action} label="Endorse this" hidden={{ evidenceId, requestId }} clearOnSuccess>
      <TextArea
        name="saw"
        label="What you saw"
        hint="In your own words: who did what, and what came of it."
        required
        rows={3}
      />
      <FormActions>
        <SubmitButton busy="Endorsing …">Endorse it</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
