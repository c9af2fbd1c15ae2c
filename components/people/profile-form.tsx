import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Account } from '@/lib/people/types'
import type { FormAction } from '@/lib/result'

type Props = { account: Account; timeZones: string[]; action: FormAction }

/** Name and time zone. */
export function ProfileForm({ account, timeZones, action }: Props) {
  return (
    <ActionForm
      action={action}
      hidden={{ version: account.version }}
      drawn={{ name: account.name, timeZone: account.timeZone }}
      label="You"
    >
      <Field name="name" label="Name" defaultValue={account.name} autoComplete="name" required />
      <Select
        name="timeZone"
        label="Time zone"
        hint="It decides which day is today."
        defaultValue={account.timeZone}
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
      <FormActions>
        <SubmitButton variant="quiet">Save name and time zone</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
