import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { dayInWords } from '@/components/ui/day-text'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import { targetRoles } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { OpenGoal, Plan } from '@/lib/plans/types'
import type { FormAction } from '@/lib/result'
import { RoleChoice } from './role-choice'
import { TermFields } from './term-fields'

type Props = {
  action: FormAction
  /** the plan that was finished last */
  lastId: string
  framework: FrameworkDefinition
  terms: Pick<Plan, 'roleKey' | 'startsOn' | 'horizonOn'>
  /** those that it left open */
  goals: OpenGoal[]
}

/** Starts the plan after the one that was finished last, with the goals that are taken along. */
export function NextPlanForm({ action, lastId, framework, terms, goals }: Props) {
  return (
    <ActionForm action={action} label="Start the next plan" hidden={{ from: lastId }}>
      <RoleChoice
        roles={targetRoles(framework).map(({ key, name, summary }) => ({ key, name, summary }))}
        defaultValue={terms.roleKey ?? ''}
      />
      <TermFields startsOn={terms.startsOn} horizonOn={terms.horizonOn} />
      {goals.length > 0 && (
        <CheckboxGroup
          name="goals"
          label="Take along"
          hint="These goals are still open. Those that you take along keep their days, milestones and entries; the others stay in the old plan as they are."
          options={goals.map(({ id, title, dueOn }) => ({
            value: id,
            label: `${title}, due ${dayInWords(dueOn, true)}`,
          }))}
          defaultValue={goals.map(({ id }) => id)}
        />
      )}
      <FormActions>
        <SubmitButton busy="Starting …">Start the next plan</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
