import { counted, midSentence, withArticle } from '@/components/plan/figures-in-words'
import { PlanRadar } from '@/components/plan/plan-radar'
import { ActionForm } from '@/components/ui/action-form'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Competency } from '@/lib/framework/types'
import { capitalised, spokenNumber } from '@/lib/plans/messages/words'
import { stepOf } from '@/lib/plans/rules/first-plan-path'
import { biggestGaps } from '@/lib/progress/rules/biggest-gaps'
import type { PlanStanding } from '@/lib/progress/rules/plan-standing'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import type { WelcomeStanding } from '@/lib/progress/types/welcome'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { GapItem } from './gap-item'
import { StepActions } from './step-actions'
import { StepHeading } from './step-heading'

type Props = { action: FormAction; page: WelcomeStanding }

/** How many gaps are named. */
const atMost = 3

/** The third step: what is missing most, in words and in the picture of all areas. */
export function GapsStep({ action, page: { framework, standing, asked } }: Props) {
  const gaps = biggestGaps(standing.path).slice(0, atMost)
  const last = asked.at(-1)
  const marks: Record<string, string> = {}
  for (const [index, { competency }] of gaps.entries()) {
    const before = marks[competency.area]
    marks[competency.area] = before ? `${before} and ${index + 1}` : `gap ${index + 1}`
  }
  return (
    <>
      <StepHeading step="gaps" title={titleOf(standing, gaps.length)} lead={<Lead standing={standing} />} />
      <ActionForm action={action} label="Your biggest gaps" hidden={{ step: 'goals' }}>
        <div className="grid gap-x-13 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,27.5rem)]">
          <div>
            {gaps.length > 0 && (
              <ol className="rows">
                {gaps.map((gap, index) => (
                  <GapItem key={gap.competency.key} gap={gap} number={index + 1} framework={framework} />
                ))}
              </ol>
            )}
            <Unrated competencies={standing.unrated} />
          </div>
          {standing.progress !== null && <PlanRadar standing={standing} plan={routes.plan()} marks={marks} />}
        </div>
        <StepActions>
          <SubmitButton>Next</SubmitButton>
          <Link href={routes.welcome(last ? stepOf(last) : 'role')}>Back</Link>
        </StepActions>
      </ActionForm>
    </>
  )
}

function titleOf({ progress, unrated, asked }: PlanStanding, gaps: number): string {
  if (gaps > 1) return `Your ${spokenNumber(gaps)} biggest gaps`
  if (gaps === 1) return 'Your one gap'
  if (progress === null) return 'Nothing is asked for'
  if (unrated.length === asked) return 'Nothing is rated yet'
  return unrated.length > 0 ? 'No gap in what you rated' : 'Nothing is missing'
}

function Lead({ standing: { progress, role, unrated, asked } }: { standing: PlanStanding }) {
  if (progress === null || !role) return 'Without a role there is nothing to measure against yet.'
  if (unrated.length === asked) return 'What is missing can be said as soon as you rate yourself.'
  const share = <b className="num">{wholePercent(progress)} %</b>
  return role.kind === 'target' ? (
    <>
      You are {share} of the way towards {midSentence(role.name)}.
    </>
  ) : (
    <>
      You have {share} of what {withArticle(midSentence(role.name))} needs.
    </>
  )
}

function Unrated({ competencies }: { competencies: readonly Competency[] }) {
  if (competencies.length === 0) return null
  const one = competencies.length === 1
  return (
    <p className="mt-4 max-w-[68ch] text-small text-muted">
      {capitalised(counted(competencies.length, 'competency is', 'competencies are'))} not rated yet, so no
      gap is known there; {one ? 'it counts' : 'they count'} as <span className="num">0</span> in the picture:{' '}
      {competencies.map((competency, index) => (
        <span key={competency.key}>
          {index > 0 && '; '}
          <Link href={routes.welcome(stepOf(competency))}>{competency.name}</Link>
        </span>
      ))}
      .
    </p>
  )
}
