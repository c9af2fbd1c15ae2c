import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { competencyGroups } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'

type Props = { framework: FrameworkDefinition; hint: string; defaultValue: string[] }

/** The competencies that a review rates, by area. */
export function CompetencyFields({ framework, hint, defaultValue }: Props) {
  return (
    <CheckboxGroup
      name="competencies"
      label="Competencies to rate"
      hint={hint}
      options={competencyGroups(framework, defaultValue)}
      defaultValue={defaultValue}
    />
  )
}
