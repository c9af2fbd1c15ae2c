import { Timeline } from '@/components/charts/timeline'
import { dayInWords } from '@/components/ui/day-text'
import { timelineSentence } from '@/lib/plans/messages/timeline'
import { isSeen } from '@/lib/plans/rules/timeline-period'
import type { PlanTimeline } from '@/lib/plans/types'
import { timelineRow } from './timeline-row'
import { TimelineTable } from './timeline-table'

type Props = { timeline: PlanTimeline }

/** The picture of a page of the timeline, in words too, with its table. */
export function TimelineFigure({ timeline }: Props) {
  const { plan, goals, period, today } = timeline
  const during = period.year === null ? '' : ` in ${period.year}`
  const bars =
    'A bar for each goal from its start to its due date, filled as far as its milestones are complete'
  const line = isSeen(period, today, today) ? `, and a line for today, ${dayInWords(today, true)}` : ''
  return (
    <Timeline
      title={`Goals and milestones of the plan${during}`}
      description={`${bars}${line}. ${timelineSentence(timeline)}`}
      rows={goals.map((goal) => timelineRow(goal, today))}
      period={period}
      horizon={plan.horizonOn}
      today={today}
      todayLabel={`today, ${dayInWords(today, false)}`}
      horizonLabel={`end of the plan, ${dayInWords(plan.horizonOn, true)}`}
      table={<TimelineTable goals={goals} today={today} />}
    />
  )
}
