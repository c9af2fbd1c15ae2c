import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Account } from '@/lib/people/types'
import type { FormAction } from '@/lib/result'
import { NewPasswordField } from './new-password-field'

type Props = { account: Account; action: FormAction }

/** The address that one signs in with. */
export function EmailForm({ account, action }: Props) {
  return (
    <ActionForm action={action} hidden={{ version: account.version }} label="Mail address">
      <Field name="email" label="Mail address" type="email" defaultValue={account.email} required />
      {account.hasPassword && <CurrentPassword />}
      <FormActions>
        <SubmitButton variant="quiet">Save the address</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** A new password, or a first one for somebody who signs in through a provider. */
export function PasswordForm({ account, action }: Props) {
  return (
    <ActionForm action={action} label="Password" clearOnSuccess>
      {account.hasPassword && <CurrentPassword />}
      <NewPasswordField hint="Every other browser is signed out." />
      <FormActions>
        <SubmitButton variant="quiet">Set the password</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** Asked for where somebody at an unlocked screen could do harm. */
export function CurrentPassword() {
  return (
    <Field
      name="currentPassword"
      label="Your password"
      type="password"
      autoComplete="current-password"
      required
    />
  )
}
