import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import { observableValue } from '@/lib/evidence/rules/observable-value'
import type { OfferedLevel } from '@/lib/evidence/rules/offered'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; entryId: string; offered: OfferedLevel[]; requestId: string }

/** Claims an entry as evidence: what it shows, chosen from the behaviours of its competencies, level by level. */
export function ClaimForm({ action, entryId, offered, requestId }: Props) {
  const isOne = new Set(offered.map(({ competency }) => competency.key)).size === 1
  return (
    <ActionForm action={action} label="What does this show?" hidden={{ entryId, requestId }} clearOnSuccess>
      <CheckboxGroup
        name="observables"
        label="What somebody could see you do"
        hint="Claim what this entry shows. Those whom you share it with can endorse it."
        options={offered.map(({ competency, level, observables }) => ({
          label: `${isOne ? '' : `${competency.name}: `}${level.level} ${level.name}`,
          options: observables.map(({ key, text }) => ({
            value: observableValue({ competencyKey: competency.key, observableKey: key }),
            label: text,
          })),
        }))}
      />
      <FormActions>
        <SubmitButton busy="Claiming …">Claim it</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
