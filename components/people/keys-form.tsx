import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Account } from '@/lib/people/types'
import type { FormAction } from '@/lib/result'

type Props = { account: Account; action: FormAction }

/** Whether single keys do something on the pages. */
export function KeysForm({ account, action }: Props) {
  return (
    <ActionForm
      action={action}
      hidden={{ version: account.version }}
      drawn={{ pageKeys: account.pageKeys ? 'on' : '' }}
      label="Keys"
    >
      <Checkbox
        name="pageKeys"
        label="Single keys do something on the pages"
        hint={
          'Switch them off when speech input or a slipping finger sets them off. Ctrl\u00a0K or ⌘\u00a0K stays.'
        }
        defaultChecked={account.pageKeys}
      />
      <FormActions>
        <SubmitButton variant="quiet">Save the keys</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
