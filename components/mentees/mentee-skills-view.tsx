import { counted } from '@/components/plan/figures-in-words'
import { AreaLinks } from '@/components/skills/area-links'
import { AreaOfSkills } from '@/components/skills/area-of-skills'
import { LevelMarks } from '@/components/skills/level-mark'
import { PageHeading } from '@/components/ui/page-heading'
import { highestLevel } from '@/lib/framework/rules/competencies'
import { capitalised } from '@/lib/plans/messages/words'
import type { MenteeSkills } from '@/lib/reviews/types/mentee-pages'
import { skillsByArea } from '@/lib/skills/rules/by-area'
import { MenteeKicker } from './mentee-kicker'

/** Somebody's skills by area and competency, to read. */
export function MenteeSkillsView({ page: { shown, skills, framework, today } }: { page: MenteeSkills }) {
  const areas = skillsByArea(framework, skills)
  return (
    <>
      <PageHeading
        kicker={<MenteeKicker shown={shown} />}
        title="Skills"
        lead={
          skills.length === 0
            ? `${shown.ownerName} has named no skills yet.`
            : `${capitalised(counted(skills.length, 'skill'))}.`
        }
      />
      {areas.length > 1 && <AreaLinks areas={areas} />}
      <LevelMarks skills={skills} of={highestLevel(framework)} />
      {areas.map((area) => (
        <AreaOfSkills key={area.key} area={area} framework={framework} since={null} today={today} isOthers />
      ))}
    </>
  )
}
