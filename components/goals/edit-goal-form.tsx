import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { HintDays } from '@/lib/plans/rules/smart-hints'
import type { GoalForm } from '@/lib/plans/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { GoalFields } from './goal-fields'

type Props = {
  action: FormAction
  id: string
  version: number
  form: GoalForm
  framework: FrameworkDefinition
  days: HintDays
}

/** The form that changes what a goal says, its days and its competencies. */
export function EditGoalForm({ action, id, version, form, framework, days }: Props) {
  return (
    <ActionForm action={action} label="Edit the goal" hidden={{ id, version }} drawn={form}>
      <GoalFields form={form} framework={framework} days={days} isStored />
      <FormActions>
        <SubmitButton busy="Saving …">Save</SubmitButton>
        <Link href={routes.goal(id)}>Leave it as it was</Link>
      </FormActions>
    </ActionForm>
  )
}
