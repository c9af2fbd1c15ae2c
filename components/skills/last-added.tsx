import { Section } from '@/components/ui/section'
import { highestLevel } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { SkillInList } from '@/lib/skills/types'
import { LevelMarks } from './level-mark'
import { SkillRows } from './skill-rows'

type Props = { skills: SkillInList[]; framework: FrameworkDefinition }

/** The skills that were added last, beside the form for the next. */
export function LastAdded({ skills, framework }: Props) {
  if (skills.length === 0) return null
  return (
    <Section title="Added last">
      <LevelMarks skills={skills} of={highestLevel(framework)} />
      <SkillRows skills={skills} framework={framework} />
    </Section>
  )
}
