import { ActionForm } from '@/components/ui/action-form'
import { DayText } from '@/components/ui/day-text'
import { FormActions } from '@/components/ui/form-actions'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = {
  action: FormAction
  id: string
  /** the day on which it was archived */
  since: string
}

/** That a skill is archived, and the way back. */
export function RestoreForm({ action, id, since }: Props) {
  return (
    <ActionForm action={action} label="Restore the skill" hidden={{ id }}>
      <Notice>
        Archived on <DayText day={since} long />. Its history and its entries are kept. Restore it to change
        it.
      </Notice>
      <FormActions>
        <SubmitButton busy="Restoring …">Restore it</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
