import { requirementsAnchor } from '@/components/framework/anchors'
import { competencyAnchor as planAnchor } from '@/components/plan/competency-row'
import { counted } from '@/components/plan/figures-in-words'
import { Link } from '@/components/ui/link'
import { proficiencyLevel } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition, Requirement, Role } from '@/lib/framework/types'
import type { CurrentLevel } from '@/lib/ratings/rules/current-level'
import { routes } from '@/lib/routes'

type Props = {
  framework: FrameworkDefinition
  /** its key */
  competency: string
  current: CurrentLevel
  role: Role | null
  requirement: Requirement | null
}

/** Where one stands in a competency, on which ground, and what the role requires for which reason. */
export function StandingSentence(props: Props) {
  const { framework, current, role } = props
  return (
    <>
      <Standing framework={framework} current={current} /> {role && <Required {...props} role={role} />}
    </>
  )
}

function Standing({ framework, current }: Pick<Props, 'framework' | 'current'>) {
  if (current.ground === 'none') return 'Not rated yet.'
  return (
    <>
      {current.ground === 'agreed' ? 'Agreed in a review: ' : 'You rated yourself '}
      <a href="#ratings">
        <b>
          <Level framework={framework} level={current.level} />
        </b>
      </a>
      .
    </>
  )
}

function Required({ framework, competency, current, role, requirement }: Props & { role: Role }) {
  const who = role.kind === 'baseline' ? 'The baseline' : role.name
  if (!requirement) return <>{who} does not ask for it.</>
  const missing = requirement.level - current.level
  // the baseline serves without a plan too
  const required =
    role.kind === 'baseline'
      ? routes.framework(requirementsAnchor(role.key))
      : `${routes.plan()}#${planAnchor(competency)}`
  return (
    <>
      {who} requires{' '}
      <Link href={required}>
        <Level framework={framework} level={requirement.level} />
      </Link>
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
