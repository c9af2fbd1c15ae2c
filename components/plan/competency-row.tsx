import { Link } from '@/components/ui/link'
import { Percent } from '@/components/ui/percent'
import { privateInWords, supportedBeside } from '@/lib/evidence/messages'
import type { Pieces } from '@/lib/evidence/rules/pieces'
import { areaOf } from '@/lib/framework/rules/areas'
import { proficiencyLevel } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { CompetencyStanding } from '@/lib/progress/rules/plan-standing'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import { routes } from '@/lib/routes'

type Props = {
  standing: CompetencyStanding
  framework: FrameworkDefinition
  /** the page of a competency, where it is not one's own */
  href?: (key: string) => string
  /** how many entries somebody else's supported level rests on */
  pieces?: Pieces | undefined
}

/** What one competency gives to its area's figure: the level, what is required, the weight, and what evidence supports. */
export function CompetencyRow({ standing, framework, href = routes.competency, pieces }: Props) {
  const { competency, referred, current, supported, requirement, reached } = standing
  const home = areaOf(framework, competency.area)
  return (
    <li
      id={referred ? undefined : competencyAnchor(competency.key)}
      className="grid grid-cols-[1fr_auto] gap-x-4 py-1"
    >
      <Link className="no-underline" href={href(competency.key)}>
        {competency.name}
      </Link>
      {reached !== null && <Percent value={wholePercent(reached)} />}
      <span className="col-span-2 text-small text-muted">
        {levelInWords(framework, current.level)}
        {current.ground === 'agreed' && ' (agreed)'}
        {requirement ? (
          <>
            , required <span className="num">{requirement.level}</span>, weight{' '}
            <span className="num">{requirement.weight}</span>
          </>
        ) : (
          ', not asked for by this role'
        )}
        {referred && home && `; counts in ${home.name}`}
        {supported !== null && (
          <>
            {' · '}
            <span className="whitespace-nowrap">{supportedBeside(current, supported)}</span>
          </>
        )}
        {pieces && pieces.privateOnes > 0 && ` (${privateInWords(pieces)})`}
      </span>
    </li>
  )
}

/** The id of a competency on the plan page, where its area is. */
export function competencyAnchor(key: string): string {
  return `competency-${key}`
}

function levelInWords(framework: FrameworkDefinition, level: number) {
  const step = proficiencyLevel(framework, level)
  if (!step) return 'Not rated yet'
  return (
    <>
      <span className="num">{step.level}</span> {step.name}
    </>
  )
}
