import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { highestLevel } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { routes } from '@/lib/routes'
import { skillsByArea } from '@/lib/skills/rules/by-area'
import { isNarrowed } from '@/lib/skills/rules/filter'
import type { SkillFilter, SkillInList, SkillWithSteps } from '@/lib/skills/types'
import { AreaLinks } from './area-links'
import { AreaOfSkills } from './area-of-skills'
import { LevelMarks } from './level-mark'
import { SkillsFilter } from './skills-filter'

type Props = {
  skills: (SkillInList & SkillWithSteps)[]
  framework: FrameworkDefinition
  filter: SkillFilter
  today: string
}

/** Skills by area and competency, with the way to find one. */
export function SkillsView({ skills, framework, filter, today }: Props) {
  if (skills.length === 0 && !isNarrowed(filter)) return <NothingYet filter={filter} />
  const areas = skillsByArea(framework, skills)
  return (
    <>
      <SkillsFilter framework={framework} filter={filter} />
      {skills.length === 0 && (
        <p>
          No skill matches. <Link href={routes.skills()}>Show all of them</Link>.
        </p>
      )}
      {areas.length > 1 && <AreaLinks areas={areas} />}
      <LevelMarks skills={skills} of={highestLevel(framework)} />
      {areas.map((area) => (
        <AreaOfSkills key={area.key} area={area} framework={framework} since={filter.since} today={today} />
      ))}
    </>
  )
}

function NothingYet({ filter }: Pick<Props, 'filter'>) {
  return (
    <>
      <EmptyState
        title="Your skills will stand here"
        action={<ButtonLink href={routes.newSkill()}>Add a skill</ButtonLink>}
      >
        <p>
          The concrete things that you can do, or want to learn: “Kafka operations”, “chairing a design
          review”. Each stands under one competency, with the level that you have and the one that you want.
        </p>
      </EmptyState>
      {!filter.withArchived && (
        <p className="section text-small">
          <Link href={routes.skills({ archived: 'yes' })}>Show archived skills</Link>
        </p>
      )}
    </>
  )
}
