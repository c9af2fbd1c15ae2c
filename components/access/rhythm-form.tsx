import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { rhythms, rhythmValue } from '@/lib/access/rules/rhythm'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; id: string; version: number; weeks: number | null }

/** After how many weeks the next review is proposed. */
export function RhythmForm({ action, id, version, weeks }: Props) {
  return (
    <ActionForm
      action={action}
      label="Rhythm of reviews"
      hidden={{ id, version }}
      drawn={{ rhythmWeeks: rhythmValue(weeks) }}
    >
      <Select
        name="rhythmWeeks"
        label="The next review is proposed"
        hint="When a review is signed, its page proposes the date of the next one."
        empty="never by itself"
        options={rhythms.map((each) => ({ value: rhythmValue(each), label: `after ${each} weeks` }))}
        defaultValue={rhythmValue(weeks)}
      />
      <FormActions>
        <SubmitButton variant="quiet" busy="Saving …">
          Save the rhythm
        </SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
