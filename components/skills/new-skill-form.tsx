import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FrameworkVersion } from '@/lib/framework/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { ReadyForNext } from './ready-for-next'
import { SkillFields } from './skill-fields'

type Props = {
  action: FormAction
  framework: Pick<FrameworkVersion, 'id' | 'definition'>
  /** empty: none is chosen yet */
  competencyKey: string
  /** new for every drawing of the page */
  requestId: string
}

/** Adds a skill; the fields are empty for the next one afterwards. */
export function NewSkillForm({ action, framework, competencyKey, requestId }: Props) {
  return (
    <ActionForm
      action={action}
      label="Add a skill"
      hidden={{ requestId, frameworkVersionId: framework.id }}
      clearOnSuccess
    >
      <SkillFields
        framework={framework.definition}
        skill={{ name: '', competencyKey, targetLevel: null, note: '' }}
        withLevel
      />
      <FormActions>
        <SubmitButton busy="Adding …">Add it</SubmitButton>
        <Link href={routes.skills()}>To all skills</Link>
      </FormActions>
      <ReadyForNext field="name" />
    </ActionForm>
  )
}
