import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { RadioScale } from '@/components/ui/radio-scale'
import { SubmitButton } from '@/components/ui/submit-button'
import type { SkillPage } from '@/lib/progress/types/competency-pages'
import type { FormAction } from '@/lib/result'
import { notYet } from '@/lib/skills/messages'
import { stepValues } from '@/lib/skills/rules/form-values'

type Props = {
  action: FormAction
  page: Pick<SkillPage, 'skill' | 'framework' | 'frameworkVersionId' | 'today'>
}

/** Gives a skill a new level; the earlier ones stay in its history. */
export function SetLevelForm({ action, page: { skill, framework, frameworkVersionId, today } }: Props) {
  const newest = skill.steps.at(-1)
  return (
    <ActionForm
      action={action}
      label="Set a new level"
      hidden={{ id: skill.id, version: skill.version, frameworkVersionId }}
      drawn={newest && stepValues(newest)}
      clearOnSuccess
    >
      <RadioScale
        name="level"
        label="Level"
        required
        steps={[
          { value: 0, name: notYet, text: 'Nothing to show for it so far.' },
          ...framework.levels.map(({ level, name, summary }) => ({ value: level, name, text: summary })),
        ]}
      />
      <Field
        name="reachedOn"
        label="Since"
        type="date"
        required
        min={newest?.reachedOn}
        max={today}
        defaultValue={today}
      />
      <FormActions>
        <SubmitButton busy="Saving …">Save the level</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
