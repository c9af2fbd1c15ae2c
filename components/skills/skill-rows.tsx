import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { routes } from '@/lib/routes'
import type { SkillInList } from '@/lib/skills/types'
import { SkillLevel } from './skill-level'

type Props<Listed> = {
  skills: Listed[]
  framework: FrameworkDefinition
  /** what stands last in a row */
  aside?: (skill: Listed) => ReactNode
  /** somebody else's, to read: nothing leads to their pages */
  isOthers?: boolean
}

/** Skills as rows: name, level and target. */
export function SkillRows<Listed extends SkillInList>({ skills, framework, aside, isOthers }: Props<Listed>) {
  return (
    <ul className="rows">
      {skills.map((skill) => (
        <li key={skill.id} className="skill-row">
          {isOthers ? <span>{skill.name}</span> : <Link href={routes.skill(skill.id)}>{skill.name}</Link>}
          <SkillLevel framework={framework} skill={skill} />
          {aside && <span>{aside(skill)}</span>}
        </li>
      ))}
    </ul>
  )
}
