import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { Meter } from '@/components/ui/meter'
import { PageHeading } from '@/components/ui/page-heading'
import { progressSentence, riskSentence } from '@/lib/plans/messages/progress'
import type { GoalSummary } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

type Props = {
  summary: GoalSummary
  today: string
  /** where it belongs; by default one's own goals */
  up?: { href: string; label: string }
}

const ownGoals = { href: routes.goals(), label: 'Goals' }

/** What the goal is, until when, and how far it is: in a sentence, as a bar, and why it is at risk. */
export function GoalHeading({ summary, today, up = ownGoals }: Props) {
  const { title, startsOn, dueOn, state } = summary
  const risk = riskSentence(summary, today)
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={up.href}>{up.label}</Link> · <DayText day={startsOn} long /> to{' '}
            <DayText day={dueOn} long />
          </>
        }
        title={title}
        lead={
          <a className="no-underline" href="#milestones">
            {progressSentence(summary, today)}
          </a>
        }
      />
      <div className="-mt-4 mb-10 max-w-lg">
        {(state === 'achieved' || summary.milestones.length > 0) && <Meter share={summary.progress} />}
        {risk && (
          <p className="mt-3 text-bad">
            <span aria-hidden="true">▲ </span>
            {risk} <Link href={routes.help('at-risk')}>How is this worked out?</Link>
          </p>
        )}
      </div>
    </>
  )
}
