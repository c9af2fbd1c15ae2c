import { dayInWords } from '@/components/ui/day-text'
import { Percent } from '@/components/ui/percent'
import { Table } from '@/components/ui/table'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import type { CourseOfPlan } from '@/lib/progress/types/plan-pages'

type Props = Pick<CourseOfPlan, 'course' | 'days'>

/** The plan's progress and that of its areas, at its start and at its end, side by side. */
export function CourseTable({ course: { start, end }, days }: Props) {
  const rows = [
    { key: 'plan', name: 'The whole plan', from: start.progress, to: end.progress },
    ...end.areas.map(({ area, progress }, index) => ({
      key: area.key,
      name: area.name,
      from: start.areas[index]?.progress ?? null,
      to: progress,
    })),
  ]
  return (
    <Table
      caption={`Progress at the end of ${dayInWords(days.from, true)} and on ${dayInWords(days.to, true)}`}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', label: 'Area', cell: ({ name }) => name },
        { key: 'from', label: 'Start', numeric: true, cell: ({ from }) => <Share share={from} /> },
        { key: 'to', label: 'End', numeric: true, cell: ({ to }) => <Share share={to} /> },
      ]}
    />
  )
}

function Share({ share }: { share: number | null }) {
  return <Percent value={share === null ? null : wholePercent(share)} />
}
