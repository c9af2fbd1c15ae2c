import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = {
  action: FormAction
  /** what is withdrawn, for whoever hears the form without what stands around it */
  label: string
  hidden: Record<string, string>
}

/** Takes back what one claimed or said. */
export function WithdrawForm({ action, label, hidden }: Props) {
  return (
    <ActionForm action={action} label={label} hidden={hidden} className="text-small print:hidden">
      <FormActions>
        <SubmitButton variant="plain" busy="Withdrawing …">
          Withdraw
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
