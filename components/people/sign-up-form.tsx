import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'
import { BrowserTimeZone } from './browser-time-zone'
import { NewPasswordField } from './new-password-field'

type Props = { action: FormAction; to?: string; invitation?: string; label?: string }

/** Name, address, password: what an account takes. */
export function SignUpForm({ action, to = '', invitation = '', label }: Props) {
  return (
    <ActionForm action={action} hidden={{ to, invitation }} label={label}>
      <BrowserTimeZone />
      <Field name="name" label="Your name" autoComplete="name" required />
      <Field name="email" label="Mail address" type="email" autoComplete="email" required />
      <NewPasswordField name="password" label="Password" />
      <FormActions>
        <SubmitButton busy="Making it …">Make an account</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
