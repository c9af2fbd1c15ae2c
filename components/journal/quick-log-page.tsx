import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { QuickLogStart } from '@/lib/journal/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { QuickLogFields } from './quick-log-fields'

type Props = { action: FormAction; requestId: string; start: QuickLogStart }

/** The quick log as a page of its own, where no script opens it over another. */
export function QuickLogPage({ action, requestId, start }: Props) {
  return (
    <ActionForm action={action} label="Log an activity" hidden={{ requestId }}>
      <QuickLogFields title="" kind={start.kind} endsOn={start.today} />
      <Select
        name="competencies"
        label="Counts for"
        empty="The usual competency of its kind"
        options={start.competencies}
      />
      <FormActions>
        <SubmitButton busy="Logging …">Log it</SubmitButton>
        <Link href={routes.newEntry()}>More…</Link>
      </FormActions>
    </ActionForm>
  )
}
