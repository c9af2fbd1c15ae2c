import type { ReactNode } from 'react'
import { GoalFacts } from '@/components/goals/goal-facts'
import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { leftOpenPhrase } from '@/lib/plans/messages/left-open'
import { asSentence, closedPhrase } from '@/lib/plans/messages/progress'
import type { GoalDetail } from '@/lib/plans/types'
import { routes } from '@/lib/routes'
import { MilestonesAsTheyWere } from './milestones-as-they-were'

type Props = {
  goal: GoalDetail
  plan: NonNullable<GoalDetail['finishedPlan']>
  /** the journal entries that served the goal */
  entries: ReactNode
}

/** A goal of a finished plan, to read: nothing of it changes any more. */
export function LeftGoalView({ goal, plan, entries }: Props) {
  const { summary, milestones, today } = goal
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={routes.pastPlan(plan.id)}>Old plan</Link> · <DayText day={summary.startsOn} long /> to{' '}
            <DayText day={summary.dueOn} long />
          </>
        }
        title={summary.title}
        lead={
          summary.state === 'open'
            ? `Left open with ${leftOpenPhrase(summary)}.`
            : asSentence(closedPhrase(summary, today))
        }
      />
      <div className="-mt-4 mb-10">
        <Notice>
          Its plan was finished on <DayText day={plan.finishedOn} long />. The goal stays as it was then.
        </Notice>
      </div>
      <Section title="Milestones">
        <MilestonesAsTheyWere milestones={milestones} today={today} />
      </Section>
      <Section title="What it was for">
        <GoalFacts goal={goal} />
      </Section>
      {entries}
    </>
  )
}
