import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { RadioScale } from '@/components/ui/radio-scale'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Competency, ProficiencyLevel } from '@/lib/framework/types'
import type { Confidence } from '@/lib/ratings/types'
import type { FormAction } from '@/lib/result'

type Props = {
  action: FormAction
  competency: Competency
  levels: ProficiencyLevel[]
  frameworkVersionId: string
  /** the level that one is at; 0 while not rated */
  current: number
  /** new for every drawing of the page */
  requestId: string
}

const sureness: { value: Confidence; name: string; text: string }[] = [
  { value: 'low', name: 'Low', text: 'A first guess.' },
  { value: 'medium', name: 'Medium', text: 'Some cases speak for it.' },
  { value: 'high', name: 'High', text: 'Colleagues would say the same.' },
]

/** Rates oneself on a competency. */
export function RatingForm({ action, competency, levels, frameworkVersionId, current, requestId }: Props) {
  const now = levels.find(({ level }) => level === current)
  return (
    <ActionForm
      action={action}
      id="rate"
      label={`Rate yourself: ${competency.name}`}
      hidden={{ frameworkVersionId, competencyKey: competency.key, requestId }}
      clearOnSuccess
    >
      <RadioScale
        name="level"
        label="Your level"
        hint={now && `You are at ${now.level} ${now.name}.`}
        required
        steps={levels.map(({ level, name }) => ({ value: level, name, text: competency.levels[level] }))}
      />
      <RadioScale
        name="confidence"
        label="How sure are you?"
        required
        steps={sureness}
        listLabel="What these mean"
      />
      <TextArea name="note" label="What makes you say so" optional rows={3} />
      <FormActions>
        <SubmitButton busy="Saving …">Save the rating</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
