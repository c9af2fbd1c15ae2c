import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { RadioScale } from '@/components/ui/radio-scale'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Competency, ProficiencyLevel } from '@/lib/framework/types'
import type { CurrentLevel } from '@/lib/ratings/rules/current-level'
import type { Confidence } from '@/lib/ratings/types'
import type { FormAction } from '@/lib/result'

type Props = {
  action: FormAction
  competency: Competency
  levels: ProficiencyLevel[]
  frameworkVersionId: string
  current: CurrentLevel
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
  const now = levels.find(({ level }) => level === current.level)
  return (
    <ActionForm
      action={action}
      id="rate"
      label={`Rate yourself: ${competency.name}`}
      hidden={{ frameworkVersionId, competencyKey: competency.key, requestId }}
      clearOnSuccess
    >
      {now && current.ground === 'agreed' && (
        <p className="text-small text-muted">
          A review agreed {now.level} {now.name}, and that stands until the next one. What you save here is
          shown beside it.
        </p>
      )}
      <RadioScale
        name="level"
        label="Your level"
        hint={now && current.ground === 'self' && `You are at ${now.level} ${now.name}.`}
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
