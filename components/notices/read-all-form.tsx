import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = {
  /** when the page was drawn: what comes after that stays unread */
  upTo: string
  action: FormAction
}

/** Marks everything on the pages of notices as read. */
export function ReadAllForm({ upTo, action }: Props) {
  return (
    <ActionForm action={action} hidden={{ upTo }} label="Mark all as read">
      <FormActions>
        <SubmitButton variant="quiet" busy="Marking …">
          Mark all as read
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
