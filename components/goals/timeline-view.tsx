import { ButtonLink } from '@/components/ui/button-link'
import { DayText } from '@/components/ui/day-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { timelineSentence } from '@/lib/plans/messages/timeline'
import type { PlanTimeline } from '@/lib/plans/types'
import { routes } from '@/lib/routes'
import { TimelineFigure } from './timeline-figure'
import { TimelineYears } from './timeline-years'

type Props = { timeline: PlanTimeline }

/** What is when: the goals of a plan and their milestones on one calendar. */
export function TimelineView({ timeline }: Props) {
  const { plan, goals, hasGoals, hasOlder, period, years } = timeline
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={routes.plan()}>Plan</Link> · <DayText day={plan.startsOn} long /> to{' '}
            <DayText day={plan.horizonOn} long />
          </>
        }
        title="Timeline"
        lead={hasGoals && timelineSentence(timeline)}
      />
      {hasGoals && years.length > 0 && (
        <div className="mb-4">
          <TimelineYears period={period} years={years} />
        </div>
      )}
      {goals.length > 0 && <TimelineFigure timeline={timeline} />}
      {hasGoals && goals.length === 0 && <p>No goal runs in {period.year}.</p>}
      {!hasGoals && (
        <EmptyState
          title="Your goals and their milestones will stand here, on one calendar"
          action={<ButtonLink href={routes.newGoal()}>Set a goal</ButtonLink>}
        >
          <p>Each from the day it starts to the day it is due, with a line for today.</p>
        </EmptyState>
      )}
      {hasOlder && (
        <p className="mt-4 text-small text-muted">
          Of the closed goals, those that were closed last are shown.{' '}
          <Link href={routes.goals()}>All goals</Link>
        </p>
      )}
    </>
  )
}
