import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { RoleChoice, type RoleOption } from './role-choice'
import { TermFields } from './term-fields'

type Props = {
  action: FormAction
  /** the framework's target roles, in its order */
  roles: RoleOption[]
  terms: { roleKey: string | null; startsOn: string; horizonOn: string }
  /** the plan that is changed; without it the form starts one */
  plan?: { id: string; version: number }
}

/** Where to, from when, until when: starts a plan, or changes one. */
export function PlanForm({ action, roles, terms, plan }: Props) {
  return (
    <ActionForm
      action={action}
      label={plan ? 'Edit the plan' : 'Start your plan'}
      {...(plan && {
        hidden: { id: plan.id, version: plan.version },
        drawn: { roleKey: terms.roleKey ?? '', startsOn: terms.startsOn, horizonOn: terms.horizonOn },
      })}
    >
      <RoleChoice
        roles={roles.map(({ key, name, summary }) => ({ key, name, summary }))}
        defaultValue={terms.roleKey ?? ''}
      />
      <TermFields startsOn={terms.startsOn} horizonOn={terms.horizonOn} />
      <FormActions>
        <SubmitButton busy={plan ? 'Saving …' : 'Starting …'}>
          {plan ? 'Save' : 'Start the plan'}
        </SubmitButton>
        {plan && <Link href={routes.plan()}>Leave it as it was</Link>}
      </FormActions>
    </ActionForm>
  )
}
