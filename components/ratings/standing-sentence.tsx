import { supportedAnchor } from '@/components/evidence/supported-section'
import { requirementsAnchor } from '@/components/framework/anchors'
import { competencyAnchor as planAnchor } from '@/components/plan/competency-row'
import { counted } from '@/components/plan/figures-in-words'
import { Link } from '@/components/ui/link'
import type { FrameworkDefinition, Requirement, Role } from '@/lib/framework/types'
import type { CurrentLevel } from '@/lib/ratings/rules/current-level'
import type { AgreedInReview } from '@/lib/ratings/types'
import { routes } from '@/lib/routes'
import { AgreedSentence } from './agreed-sentence'
import { LevelName } from './level-name'

type Props = {
  framework: FrameworkDefinition
  /** its key */
  competency: string
  current: CurrentLevel
  agreed: AgreedInReview | null
  /** what evidence supports */
  supported: number
  role: Role | null
  requirement: Requirement | null
}

/** Where one stands in a competency, on which ground, what the role requires for which reason, and what evidence supports. */
export function StandingSentence(props: Props) {
  const { role } = props
  return (
    <>
      <Standing {...props} /> {role && <Required {...props} role={role} />} <Supported {...props} />
    </>
  )
}

function Standing({ framework, current, agreed }: Pick<Props, 'framework' | 'current' | 'agreed'>) {
  if (agreed) return <AgreedSentence framework={framework} agreed={agreed} />
  if (current.ground === 'none') return 'Not rated yet.'
  return (
    <>
      You rated yourself{' '}
      <a href="#ratings">
        <b>
          <LevelName framework={framework} level={current.level} />
        </b>
      </a>
      .
    </>
  )
}

function Supported({ framework, supported }: Pick<Props, 'framework' | 'supported'>) {
  const there = `#${supportedAnchor}`
  if (supported === 0)
    return (
      <>
        No level is <a href={there}>supported by evidence</a> yet.
      </>
    )
  return (
    <>
      Evidence supports{' '}
      <a href={there}>
        <LevelName framework={framework} level={supported} />
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
        <LevelName framework={framework} level={requirement.level} />
      </Link>
      {current.level === 0 || missing > 0 ? '' : ', which is reached'}
      {current.level > 0 && missing > 0 && `, ${counted(missing, 'level')} more`}: {requirement.because}.
    </>
  )
}
