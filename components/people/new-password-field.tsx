import { Field } from '@/components/ui/field'

type Props = { name?: 'password' | 'newPassword'; label?: string; hint?: string }

/** A password that is chosen now. Without a maximum in the browser, which would cut a pasted one silently. */
export function NewPasswordField({
  name = 'newPassword',
  label = 'New password',
  hint = "Length counts, special signs don't.",
}: Props) {
  return (
    <Field
      name={name}
      label={label}
      type="password"
      autoComplete="new-password"
      required
      minLength={10}
      hint={`At least 10 characters. ${hint}`}
    />
  )
}
