import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; to?: string; label?: string }

/** Address and password. */
export function SignInForm({ action, to = '', label }: Props) {
  return (
    <ActionForm action={action} hidden={{ to }} label={label}>
      <Field name="email" label="Mail address" type="email" autoComplete="username" required />
      <Field name="password" label="Password" type="password" autoComplete="current-password" required />
      <FormActions>
        <SubmitButton busy="Signing in …">Sign in</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
