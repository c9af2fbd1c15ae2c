import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import { grantValues } from '@/lib/access/rules/grant-values'
import type { OwnMentorship } from '@/lib/access/types'
import type { FormAction } from '@/lib/result'
import { GrantFields } from './grant-fields'

type Props = { action: FormAction; mentorship: OwnMentorship }

/** Changes what somebody sees. */
export function GrantForm({ action, mentorship }: Props) {
  const { id, version, sees } = mentorship
  return (
    <ActionForm action={action} label="What they see" hidden={{ id, version }} drawn={grantValues(sees)}>
      <GrantFields sees={sees} label="What they see" />
      <FormActions>
        <SubmitButton busy="Saving …">Save what they see</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
