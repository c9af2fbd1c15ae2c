import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FinishedPlan } from '@/lib/plans/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { RetrospectiveFields } from './retrospective-fields'

type Props = { action: FormAction; plan: FinishedPlan }

/** Changes the words on a finished plan. */
export function EditRetrospectiveForm({ action, plan: { id, version, worked, didNotWork } }: Props) {
  return (
    <ActionForm
      action={action}
      label="Change the words on the plan"
      hidden={{ id, version }}
      drawn={{ worked, didNotWork }}
    >
      <RetrospectiveFields worked={worked} didNotWork={didNotWork} />
      <FormActions>
        <SubmitButton busy="Saving …">Save</SubmitButton>
        <Link href={routes.pastPlan(id)}>Leave them as they were</Link>
      </FormActions>
    </ActionForm>
  )
}
