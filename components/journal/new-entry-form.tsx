import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { EntryContent } from '@/lib/journal/types'
import type { FormAction } from '@/lib/result'
import type { SkillChoice } from '@/lib/skills/types'
import { EntryFields, type GoalChoice } from './entry-fields'

type Props = {
  action: FormAction
  requestId: string
  entry: EntryContent
  framework: FrameworkDefinition
  goals: GoalChoice[]
  skills: SkillChoice[]
  /** the kind was chosen by a link: the form sends it unseen */
  kindIsChosen: boolean
}

/** The form that logs an activity. */
export function NewEntryForm({ action, requestId, entry, kindIsChosen, ...choices }: Props) {
  return (
    <ActionForm action={action} label="Log an activity" hidden={{ requestId }}>
      {/* not among `hidden`, which keeps what was sent: another kind may have been chosen after a refusal */}
      {kindIsChosen && <input type="hidden" name="kind" value={entry.kind} />}
      <EntryFields entry={entry} withoutKind={kindIsChosen} {...choices} />
      <FormActions>
        <SubmitButton busy="Logging …">Log it</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
