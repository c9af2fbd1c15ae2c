import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import { binDays } from '@/lib/journal/rules/bin'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; id: string; version: number }

/** Puts an entry into the bin; the page that follows offers to undo it. */
export function DeleteEntryForm({ action, id, version }: Props) {
  return (
    <ActionForm action={action} label="Delete the entry" hidden={{ id, version }}>
      <FormActions>
        <SubmitButton variant="danger" busy="Deleting …">
          Delete this entry
        </SubmitButton>
        <p className="text-small text-muted print:hidden">It can be brought back for {binDays} days.</p>
      </FormActions>
    </ActionForm>
  )
}
