import { counted } from '@/components/plan/figures-in-words'
import { proficiencyLevel } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition, Requirement, Role } from '@/lib/framework/types'
import type { CurrentLevel } from '@/lib/ratings/rules/current-level'

type Props = {
  framework: FrameworkDefinition
  current: CurrentLevel
  role: Role | null
  requirement: Requirement | null
}

/** Where one stands in a competency, on which ground, and what the role requires for which reason. */
export function StandingSentence({ framework, current, role, requirement }: Props) {
  return (
    <>
      <Standing framework={framework} current={current} />{' '}
      {role && <Required framework={framework} current={current} role={role} requirement={requirement} />}
    </>
  )
}

function Standing({ framework, current }: Pick<Props, 'framework' | 'current'>) {
  if (current.ground === 'none') return 'Not rated yet.'
  return (
    <>
      {current.ground === 'agreed' ? 'Agreed in a review: ' : 'You rated yourself '}
      <b>
        <Level framework={framework} level={current.level} />
      </b>
      .
    </>
  )
}

function Required({ framework, current, role, requirement }: Props & { role: Role }) {
  const who = role.kind === 'baseline' ? 'The baseline' : role.name
  if (!requirement) return <>{who} does not ask for it.</>
  const missing = requirement.level - current.level
  return (
    <>
      {who} requires <Level framework={framework} level={requirement.level} />
      {current.level === 0 || missing > 0 ? '' : ', which is reached'}
      {current.level > 0 && missing > 0 && `, ${counted(missing, 'level')} more`}: {requirement.because}.
    </>
  )
}

function Level({ framework, level }: { framework: FrameworkDefinition; level: number }) {
  return (
    <>
      <span className="num">{level}</span> {proficiencyLevel(framework, level)?.name}
    </>
  )
}
