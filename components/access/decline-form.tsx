import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; ownerName: string; which?: { token: string } | { id: string } }

/** Says no to an invitation, with a word if one likes. */
export function DeclineForm({ action, ownerName, which }: Props) {
  return (
    // around the disclosure, so that a refusal is seen although it is closed
    <ActionForm action={action} label="Decline" hidden={which}>
      <Disclosure summary="Decline with a word">
        <Field name="word" label={`A word to ${ownerName}`} optional autoComplete="off" />
        <FormActions>
          <SubmitButton variant="quiet" busy="Declining …">
            Decline
          </SubmitButton>
        </FormActions>
      </Disclosure>
    </ActionForm>
  )
}
