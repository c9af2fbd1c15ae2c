import { DayText } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { milestonePhrase, progressPhrase } from '@/lib/plans/messages/progress'
import { milestoneStanding } from '@/lib/plans/rules/milestone-standing'
import type { TimelineGoal } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

type Props = { goals: TimelineGoal[]; today: string }

type Row = { id: string; title: string; href: string; from: string | null; due: string; standing: string }

/** The timeline's data as a table, one press away: each goal, and under it its milestones by date. */
export function TimelineTable({ goals, today }: Props) {
  return (
    <Disclosure summary="as a table">
      <Table
        caption="Goals and milestones of the plan"
        hideCaption
        rows={goals.flatMap((goal) => rowsOf(goal, today))}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'what',
            label: 'Goal or milestone',
            cell: ({ title, href, from }) => (
              <Link href={href} className={`block min-w-40 sm:min-w-60 ${from ? '' : 'pl-4 font-normal'}`}>
                {title}
              </Link>
            ),
          },
          { key: 'from', label: 'From', cell: ({ from }) => from && <DayText day={from} long /> },
          { key: 'due', label: 'Due', cell: ({ due }) => <DayText day={due} long /> },
          { key: 'standing', label: 'How it stands', cell: ({ standing }) => standing },
        ]}
      />
    </Disclosure>
  )
}

function rowsOf(goal: TimelineGoal, today: string): Row[] {
  const { id, title, startsOn, dueOn } = goal
  return [
    { id, title, href: routes.goal(id), from: startsOn, due: dueOn, standing: progressPhrase(goal, today) },
    ...goal.shown.map((milestone) => ({
      id: milestone.id,
      title: milestone.title,
      href: routes.goal(id, milestone.id),
      from: null,
      due: milestone.dueOn,
      standing: milestonePhrase(milestone, milestoneStanding(milestone, goal, today), today),
    })),
  ]
}
