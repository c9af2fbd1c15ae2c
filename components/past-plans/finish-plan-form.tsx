import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { RetrospectiveFields } from './retrospective-fields'

type Props = { action: FormAction; planId: string }

/** Looks back on a plan and finishes it. */
export function FinishPlanForm({ action, planId }: Props) {
  return (
    <ActionForm action={action} label="Finish the plan" hidden={{ id: planId }}>
      <RetrospectiveFields />
      <p className="hint">
        A finished plan stays readable as it is, and only these words can be changed later. Open goals can be
        taken along into the next plan.
      </p>
      <FormActions>
        <SubmitButton busy="Finishing …">Finish the plan</SubmitButton>
        <Link href={routes.plan()}>Not yet</Link>
      </FormActions>
    </ActionForm>
  )
}
