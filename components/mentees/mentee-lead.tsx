import { midSentence } from '@/components/plan/figures-in-words'
import type { PlanStanding } from '@/lib/progress/rules/plan-standing'
import { wholePercent } from '@/lib/progress/rules/whole-percent'

type Props = { name: string; standing: PlanStanding }

/** Somebody's plan in a sentence or two: how far, and what is furthest. */
export function MenteeLead({ name, standing: { role, progress, widest } }: Props) {
  if (progress === null || !role) return 'No role asks for anything here: progress is not asked for.'
  const share = <b className="num">{wholePercent(progress)} %</b>
  return (
    <>
      {role.kind === 'target' ? (
        <>
          {name} is {share} of the way.
        </>
      ) : (
        <>
          {name} has {share} of what the role asks for.
        </>
      )}{' '}
      {widest ? `The widest gap: ${midSentence(widest.area.name)}.` : 'Nothing is missing.'}
    </>
  )
}
