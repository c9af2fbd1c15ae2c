import { CheckboxGroup, type OptionGroup } from '@/components/ui/checkbox-group'

type Props = { groups: OptionGroup[]; hint: string; defaultValue: string[] }

/** The competencies that something is for, by area; an area with nothing ticked is folded. */
export function CompetencyChoice({ groups, hint, defaultValue }: Props) {
  return (
    <CheckboxGroup
      name="competencies"
      label="Competencies"
      hint={hint}
      options={groups}
      defaultValue={defaultValue}
    />
  )
}
