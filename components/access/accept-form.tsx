import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = {
  action: FormAction
  /** the token of its link, or its id where it went to one's own address; neither: the one that the browser has opened */
  which?: { token: string } | { id: string }
}

/** Says yes to an invitation. */
export function AcceptForm({ action, which }: Props) {
  return (
    <ActionForm action={action} label="Accept" hidden={which}>
      <FormActions>
        <SubmitButton busy="Accepting …">Accept</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
