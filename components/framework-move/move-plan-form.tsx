import { RoleChoice, type RoleOption } from '@/components/plan/role-choice'
import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Plan } from '@/lib/plans/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'

type Props = {
  action: FormAction
  plan: Plan
  /** the framework version that was shown */
  to: string
  /** to choose from where the plan's own role is gone; `null`: it stays */
  roles: RoleOption[] | null
}

/** Moves the plan to the framework version that was shown. */
export function MovePlanForm({ action, plan: { id, version, roleKey }, to, roles }: Props) {
  return (
    <ActionForm
      action={action}
      label="Move the plan"
      hidden={{ id, version, to, ...(!roles && { roleKey: roleKey ?? '' }) }}
    >
      {roles && (
        <RoleChoice roles={roles.map(({ key, name, summary }) => ({ key, name, summary }))} defaultValue="" />
      )}
      <FormActions>
        <SubmitButton busy="Moving …">Move the plan</SubmitButton>
        <Link href={routes.plan()}>Leave it as it is</Link>
      </FormActions>
    </ActionForm>
  )
}
