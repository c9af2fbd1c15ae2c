import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import type { GoalDetail } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

type Props = {
  goal: GoalDetail
  /** somebody else's goal, to read */
  isOthers?: boolean
}

/** Outcome, measure, reason and competencies; what is missing in an open goal says so. */
export function GoalFacts({ goal, isOthers = false }: Props) {
  const { summary, outcome, measure, relevance, competencies, finishedPlan } = goal
  const competency = isOthers ? routes.framework : routes.competency
  const missing =
    summary.state === 'open' && !finishedPlan && !isOthers ? (
      <span className="text-muted">
        Not said yet. <Link href={routes.goalEdit(summary.id)}>Say it</Link>
      </span>
    ) : (
      <span className="text-muted">Not said</span>
    )
  return (
    <dl className="rows">
      <Fact label="Outcome">{outcome || missing}</Fact>
      <Fact label="Measure">{measure || missing}</Fact>
      <Fact label="Why it matters">{relevance || missing}</Fact>
      <Fact label="Competencies">
        <ul>
          {competencies.map(({ key, name }) => (
            <li key={key}>
              <Link href={competency(key)}>{name}</Link>
            </li>
          ))}
        </ul>
      </Fact>
      {summary.state === 'open' && summary.dropReason && (
        <Fact label="Dropped before, because">{summary.dropReason}</Fact>
      )}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-5 sm:grid-cols-[11rem_1fr]">
      <dt className="text-muted">{label}</dt>
      <dd className="max-w-[68ch] whitespace-pre-wrap">{children}</dd>
    </div>
  )
}
