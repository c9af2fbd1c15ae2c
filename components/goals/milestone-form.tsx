import { ActionForm } from '@/components/ui/action-form'
import { dayInWords } from '@/components/ui/day-text'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { MilestoneOnItsPage } from '@/lib/plans/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { RepeatField } from './repeat-field'

type Props = { action: FormAction; milestone: MilestoneOnItsPage }

/** The form that changes a milestone. */
export function MilestoneForm({ action, milestone: { id, version, title, dueOn, repeats, goal } }: Props) {
  const between = `Between ${dayInWords(goal.startsOn, true)} and ${dayInWords(goal.dueOn, true)}.`
  return (
    <ActionForm
      action={action}
      label="Edit the milestone"
      hidden={{ id, version }}
      drawn={{ title, dueOn, repeats: repeats ?? '' }}
    >
      <Field name="title" label="Milestone" required autoComplete="off" defaultValue={title} />
      <Field name="dueOn" label="Date" type="date" required hint={between} defaultValue={dueOn} />
      <RepeatField defaultValue={repeats} />
      <FormActions>
        <SubmitButton busy="Saving …">Save</SubmitButton>
        <Link href={routes.goal(goal.id)}>Leave it as it was</Link>
      </FormActions>
    </ActionForm>
  )
}
