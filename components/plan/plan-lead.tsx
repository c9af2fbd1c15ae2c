import { Link } from '@/components/ui/link'
import { capitalised, spokenNumber } from '@/lib/plans/messages/words'
import type { PlanStanding } from '@/lib/progress/rules/plan-standing'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import { routes } from '@/lib/routes'
import { areaAnchor } from './area-row'
import { counted, midSentence } from './figures-in-words'
import { planSumAnchor } from './plan-sum'

type Props = { standing: PlanStanding }

/** The plan in a sentence or two: how far, what is furthest, what was never rated. */
export function PlanLead({ standing }: Props) {
  const { progress, widest, unrated, asked, role } = standing
  const [first] = unrated
  if (progress === null || !role) return 'No role asks for anything here: progress is not asked for.'
  if (first && unrated.length === asked)
    return (
      <>
        None of the {counted(asked, 'competency', 'competencies')} that the role asks for is rated yet. Begin
        with <Link href={routes.competency(first.key)}>{midSentence(first.name)}</Link>.
      </>
    )
  return (
    <>
      {role.kind === 'target' ? (
        <>
          You are <Share progress={progress} /> of the way.
        </>
      ) : (
        <>
          You have <Share progress={progress} /> of what the role asks for.
        </>
      )}{' '}
      {widest ? (
        <>
          <a href={`#${areaAnchor(widest.area.key)}`}>{widest.area.name}</a> is the widest gap.
        </>
      ) : (
        'Nothing is missing.'
      )}
      {first && (
        <>
          {' '}
          {capitalised(spokenNumber(unrated.length))} of {spokenNumber(asked)} competencies{' '}
          {unrated.length === 1 ? 'is' : 'are'} <Link href={routes.competency(first.key)}>not rated yet</Link>{' '}
          and{' '}
          <a href={`#${planSumAnchor}`}>
            {unrated.length === 1 ? 'counts' : 'count'} as <span className="num">0</span>
          </a>
          .
        </>
      )}
    </>
  )
}

function Share({ progress }: { progress: number }) {
  return (
    <a href={`#${planSumAnchor}`}>
      <b className="num">{wholePercent(progress)} %</b>
    </a>
  )
}
