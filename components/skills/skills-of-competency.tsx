import { highestLevel } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { SkillInList } from '@/lib/skills/types'
import { LevelMarks } from './level-mark'
import { SkillRows } from './skill-rows'

type Props = { skills: SkillInList[]; framework: FrameworkDefinition }

/** The skills under one competency. */
export function SkillsOfCompetency({ skills, framework }: Props) {
  if (skills.length === 0)
    return <p className="muted">The concrete things under this competency that you name will stand here.</p>
  return (
    <>
      <LevelMarks skills={skills} of={highestLevel(framework)} />
      <SkillRows skills={skills} framework={framework} />
    </>
  )
}
