import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { rhythms, rhythmValue } from '@/lib/access/rules/rhythm'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { FormAction } from '@/lib/result'
import type { NewReviewForm as Form } from '@/lib/reviews/types/schedule'
import { routes } from '@/lib/routes'
import { CompetencyFields } from './competency-fields'
import { WhenFields } from './when-fields'

type Props = {
  action: FormAction
  form: Form & { framework: FrameworkDefinition }
  requestId: string
}

const proposedHint =
  'Ticked is what the target role asks for and what changed since the last review. Choose any, at most twenty, or none.'
const unproposedHint =
  'Nothing that the target role asks for has changed since the last review. Choose any, at most twenty, or none.'

/** Schedules a review with one person. */
export function NewReviewForm({ action, form, requestId }: Props) {
  const { partner, framework, competencies, day, time, timeZone } = form
  return (
    <ActionForm
      action={action}
      label="Schedule a review"
      hidden={{ with: partner?.mentorshipId ?? 'guest', requestId }}
    >
      <WhenFields day={day} time={time} timeZone={timeZone} />
      {partner && (
        <Select
          name="rhythmWeeks"
          label="Rhythm"
          hint="When a review is signed, the next date is proposed; nothing is scheduled by itself."
          empty="No rhythm"
          options={rhythms.map((weeks) => ({ value: rhythmValue(weeks), label: `Every ${weeks} weeks` }))}
          defaultValue={rhythmValue(partner.rhythmWeeks)}
        />
      )}
      <CompetencyFields
        framework={framework}
        hint={competencies.length > 0 ? proposedHint : unproposedHint}
        defaultValue={competencies}
      />
      <FormActions>
        <SubmitButton busy="Scheduling …">Schedule the review</SubmitButton>
        <Link href={routes.reviews()}>Leave it</Link>
      </FormActions>
    </ActionForm>
  )
}
