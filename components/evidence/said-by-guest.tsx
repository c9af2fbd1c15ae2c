import { ActionForm } from '@/components/ui/action-form'
import { DayText } from '@/components/ui/day-text'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Said } from '@/lib/evidence/types'
import type { FormAction } from '@/lib/result'

type Props = {
  said: Said
  action: FormAction
  /** what names the evidence */
  which: { token: string } | { evidenceId: string }
}

/** What the reader said as a guest, with the way to withdraw it. */
export function SaidByGuest({ said: { name, saw, on }, action, which }: Props) {
  return (
    <div className="border-l-2 border-line pl-4">
      <p className="text-small text-muted">
        You endorsed this on <DayText day={on} long /> as {name} (guest)
      </p>
      <p className="max-w-[68ch] whitespace-pre-line [overflow-wrap:anywhere]">{saw}</p>
      <ActionForm
        action={action}
        label="Withdraw your endorsement"
        hidden={which}
        className="text-small print:hidden"
      >
        <FormActions>
          <SubmitButton variant="plain" busy="Withdrawing …">
            Withdraw
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}
