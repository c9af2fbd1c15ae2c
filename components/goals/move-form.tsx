import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import { spokenDay } from '@/lib/plans/messages/days'
import { type LaterDay, laterDays } from '@/lib/plans/rules/later-days'
import type { Goal, MilestoneWithRecord } from '@/lib/plans/types'
import type { FormAction } from '@/lib/result'
import { FieldDisclosure } from './field-disclosure'

type Props = {
  action: FormAction
  milestone: MilestoneWithRecord
  goal: Pick<Goal, 'startsOn' | 'dueOn'>
  today: string
}

const afterTheDay: Record<LaterDay['by'], string> = { week: 'A week later', month: 'A month later' }
const afterToday: Record<LaterDay['by'], string> = { week: 'In a week', month: 'In a month' }

/** Moves a milestone to another day: one that is typed, or with one press a week or a month later. */
export function MoveForm({ action, milestone: { id, version, title, dueOn }, goal, today }: Props) {
  const later = laterDays({ dueOn }, goal, today)
  return (
    <ActionForm
      action={action}
      hidden={{ id, version }}
      drawn={{ dueOn }}
      className="gap-1 has-[[open]]:basis-full"
    >
      <FieldDisclosure
        summary={
          <>
            Move to another day<span className="sr-only"> “{title}”</span>
          </>
        }
        fields={['dueOn']}
      >
        <div className="grid gap-3">
          {/* first, so that Enter in the field sends what was typed */}
          <Field
            name="dueOn"
            label="New day"
            type="date"
            required
            hint={`Until ${spokenDay(goal.dueOn, today)}, when the goal is due.`}
            defaultValue={dueOn}
          />
          <FormActions>
            <SubmitButton variant="quiet" busy="Moving …">
              Move it
            </SubmitButton>
            {later.map(({ by, day }) => (
              <SubmitButton key={by} variant="quiet" busy="Moving …" name="later" value={day}>
                {(dueOn < today ? afterToday : afterTheDay)[by]}, {spokenDay(day, today)}
              </SubmitButton>
            ))}
          </FormActions>
        </div>
      </FieldDisclosure>
    </ActionForm>
  )
}
