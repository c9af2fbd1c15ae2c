import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; id: string }

/** Takes an invitation back. */
export function RevokeForm({ action, id }: Props) {
  return (
    <ActionForm action={action} label="Take the invitation back" hidden={{ id }}>
      <FormActions>
        <SubmitButton variant="quiet" busy="Taking it back …">
          Take it back
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
