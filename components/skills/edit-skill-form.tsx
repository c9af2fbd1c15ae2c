import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FrameworkVersion } from '@/lib/framework/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { skillValues } from '@/lib/skills/rules/form-values'
import type { Skill } from '@/lib/skills/types'
import { SkillFields } from './skill-fields'

type Props = { action: FormAction; skill: Skill; framework: Pick<FrameworkVersion, 'id' | 'definition'> }

/** The form that changes what a skill says. */
export function EditSkillForm({ action, skill, framework }: Props) {
  return (
    <ActionForm
      action={action}
      label="Edit the skill"
      hidden={{ id: skill.id, version: skill.version, frameworkVersionId: framework.id }}
      drawn={skillValues(skill)}
    >
      <SkillFields framework={framework.definition} skill={skill} />
      <FormActions>
        <SubmitButton busy="Saving …">Save</SubmitButton>
        <Link href={routes.skill(skill.id)}>Leave it as it was</Link>
      </FormActions>
    </ActionForm>
  )
}
