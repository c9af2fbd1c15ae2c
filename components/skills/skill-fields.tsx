import { Field } from '@/components/ui/field'
import { FormRow } from '@/components/ui/form-row'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { competencyGroups } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { skillValues } from '@/lib/skills/rules/form-values'
import type { SkillContent } from '@/lib/skills/types'
import { levelOptions } from './level-options'

type Props = {
  framework: FrameworkDefinition
  skill: SkillContent
  /** with the level that it begins with; a later one is set on the skill's page */
  withLevel?: boolean
}

/** The fields of a skill, filled with what it says. */
export function SkillFields({ framework, skill, withLevel }: Props) {
  const values = skillValues(skill)
  const levels = levelOptions(framework)
  return (
    <>
      <Field
        name="name"
        label="Skill"
        required
        hint="As concrete as you would say it: Kafka operations, chairing a design review."
        autoComplete="off"
        defaultValue={values.name}
      />
      <Select
        // the next one usually stands under the same competency: made anew to show it
        key={values.competencyKey}
        name="competencyKey"
        label="Competency"
        required
        empty="Choose one"
        options={competencyGroups(framework, values.competencyKey ? [values.competencyKey] : [])}
        defaultValue={values.competencyKey}
      />
      <FormRow>
        {withLevel && <Select name="level" label="Level today" options={levels} defaultValue="0" />}
        <Select
          name="targetLevel"
          label="Target level"
          optional
          empty="None"
          options={levels.slice(1)}
          defaultValue={values.targetLevel}
        />
      </FormRow>
      <TextArea name="note" label="Note" optional rows={2} defaultValue={values.note} />
    </>
  )
}
