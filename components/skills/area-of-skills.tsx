import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { spokenDay } from '@/lib/plans/messages/days'
import { routes } from '@/lib/routes'
import type { SkillArea } from '@/lib/skills/rules/by-area'
import { levelOn } from '@/lib/skills/rules/growth'
import type { SkillInList, SkillWithSteps } from '@/lib/skills/types'
import { SkillRows } from './skill-rows'

type Listed = SkillInList & SkillWithSteps

type Props = {
  area: SkillArea<Listed>
  framework: FrameworkDefinition
  /** a day: rows say from which level each grew since then; null: since when each is at its level */
  since: string | null
  today: string
  /** somebody else's, to read */
  isOthers?: boolean
}

/** Where the skills of an area begin on their page. */
export function areaId(key: string): string {
  return `skills-${key}`
}

/** The skills of an area, competency by competency. */
export function AreaOfSkills({ area, framework, since, today, isOthers = false }: Props) {
  return (
    <Section title={area.name} id={areaId(area.key)}>
      {area.competencies.map(({ key, name, known, skills }) => (
        <div key={key} className="mt-4 first:mt-0">
          <h3 className="text-small">
            {known ? (
              <Link href={isOthers ? routes.framework(key) : routes.competency(key)}>{name}</Link>
            ) : (
              name
            )}{' '}
            <span className="num font-normal text-muted">{skills.length}</span>
          </h3>
          <SkillRows
            skills={skills}
            framework={framework}
            isOthers={isOthers}
            aside={(skill) =>
              since ? <Grew skill={skill} since={since} /> : <Since skill={skill} today={today} />
            }
          />
        </div>
      ))}
    </Section>
  )
}

function Grew({ skill: { steps, level }, since }: { skill: Listed; since: string }) {
  return (
    <>
      grew from <span className="num">{levelOn(steps, since) ?? steps[0]?.level}</span> to{' '}
      <span className="num">{level}</span>
    </>
  )
}

function Since({ skill: { steps, archivedAt }, today }: { skill: Listed; today: string }) {
  const newest = steps.at(-1)
  if (archivedAt !== null) return 'archived'
  return newest && `since ${spokenDay(newest.reachedOn, today)}`
}
