import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { HintDays } from '@/lib/plans/rules/smart-hints'
import type { NewGoalForm as Filled } from '@/lib/plans/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { GoalFields } from './goal-fields'
import { MilestoneRows } from './milestone-rows'

type Props = {
  action: FormAction
  form: Filled
  framework: FrameworkDefinition
  days: HintDays
  requestId: string
}

/** The form that sets a goal with its first milestones. */
export function NewGoalForm({ action, form, framework, days, requestId }: Props) {
  return (
    <ActionForm
      // another template fills the fields anew
      key={`${form.templateKey} ${form.competencies}`}
      action={action}
      label="New goal"
      hidden={{ requestId, templateKey: form.templateKey }}
    >
      <GoalFields form={form} framework={framework} days={days} isStored={false} />
      <MilestoneRows milestones={form.milestones} />
      <FormActions>
        <SubmitButton busy="Setting the goal …">Set the goal</SubmitButton>
        <Link href={routes.goals()}>Not now</Link>
      </FormActions>
    </ActionForm>
  )
}
