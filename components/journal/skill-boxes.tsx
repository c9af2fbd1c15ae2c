import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { SkillChoice } from '@/lib/skills/types'

type Props = { framework: FrameworkDefinition; skills: SkillChoice[]; defaultValue: string[] }

/** Up to so many stand in one list; more are folded under their competencies. */
const inOneList = 8

/** The skills that an entry is for, where there are any to choose from. */
export function SkillBoxes({ framework, skills, defaultValue }: Props) {
  if (skills.length === 0) return null
  const boxes = (of: SkillChoice[]) => of.map(({ id, name }) => ({ value: id, label: name }))
  const keys = [...new Set(skills.map(({ competencyKey }) => competencyKey))]
  const groups = namedCompetencies(framework, keys).map(({ key, name }) => ({
    label: name,
    options: boxes(skills.filter(({ competencyKey }) => competencyKey === key)),
  }))
  return (
    <CheckboxGroup
      name="skills"
      label="Skills"
      optional
      hint="What you practised or learnt."
      options={skills.length > inOneList ? groups : boxes(skills)}
      defaultValue={defaultValue}
    />
  )
}
