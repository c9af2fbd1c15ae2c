import { MilestoneMark } from '@/components/goals/milestone-mark'
import { MilestoneRecord } from '@/components/goals/milestone-record'
import { DayText } from '@/components/ui/day-text'
import type { Completion, Milestone } from '@/lib/plans/types'

type Props = { milestones: (Milestone & { completions?: Completion[] })[]; today: string }

/** The milestones of a goal that changes no more, each as it stood when the plan was finished. */
export function MilestonesAsTheyWere({ milestones, today }: Props) {
  if (milestones.length === 0) return <p className="muted">It had no milestones.</p>
  return (
    <ol className="rows">
      {milestones.map(({ id, title, dueOn, completedOn, completions = [] }) => (
        <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
          <MilestoneMark standing={completedOn === null ? 'left' : 'complete'} />
          <div>
            <p className="font-medium">{title}</p>
            <p className="text-small text-muted">
              {completedOn === null ? 'left open, was due ' : 'complete, '}
              <DayText day={completedOn ?? dueOn} long />
            </p>
            <MilestoneRecord completions={completions} today={today} />
          </div>
        </li>
      ))}
    </ol>
  )
}
