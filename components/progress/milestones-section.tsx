import { MonthBars } from '@/components/charts/month-bars'
import { DayText } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import type { MilestonesOfMonth } from '@/lib/progress/rules/milestones-by-month'
import type { MilestoneInMonths } from '@/lib/progress/types/over-time'
import { routes } from '@/lib/routes'
import { shortMonth } from './figures-in-words'

type Month = MilestonesOfMonth<MilestoneInMonths>
type Props = { months: readonly Month[] }

/** The id of the milestones month by month. */
const tableAnchor = 'milestones-by-month'

/** What was planned for each month beside what was completed in it. */
export function MilestonesSection({ months }: Props) {
  const title = 'Milestones, planned and done'
  const busy = months.filter(({ planned, done }) => planned.length + done.length > 0)
  const [planned, done] = [countOf(months, 'planned'), countOf(months, 'done')]
  return (
    <Section title={title} id="milestones">
      <p className="max-w-[68ch] text-small text-muted">
        Planned for a month is what is due in it, done what was completed in it; what dropped goals left open
        is not counted.
      </p>
      {busy.length === 0 ? (
        <p>No milestone is due in this time, and none was completed.</p>
      ) : (
        <MonthBars
          first={shortMonth(months[0]?.month ?? '')}
          last={shortMonth(months.at(-1)?.month ?? '')}
          legend={{ beside: 'planned', bars: 'done' }}
          rows={[
            {
              key: 'milestones',
              beside: months.map((month) => month.planned.length),
              values: months.map((month) => month.done.length),
              label: 'Milestones',
              figure: <a href={`#${tableAnchor}`}>{`${planned} planned, ${done} done`}</a>,
              title: 'Milestones: planned against done per month',
              description: busy
                .map(
                  (month) =>
                    `${shortMonth(month.month)}: ${month.planned.length} planned, ${month.done.length} done`,
                )
                .join('; '),
            },
          ]}
          table={
            <Disclosure summary="as a table, with the milestones">
              <div id={tableAnchor}>
                <Table
                  caption={title}
                  hideCaption
                  rows={[...busy].reverse()}
                  rowKey={({ month }) => month}
                  columns={[
                    {
                      key: 'month',
                      label: 'Month',
                      cell: ({ month }) => <span className="whitespace-nowrap">{shortMonth(month)}</span>,
                    },
                    {
                      key: 'planned',
                      label: 'Planned',
                      numeric: true,
                      cell: ({ planned }) => planned.length,
                    },
                    { key: 'done', label: 'Done', numeric: true, cell: ({ done }) => done.length },
                    { key: 'which', label: 'Which', cell: (month) => <Which month={month} /> },
                  ]}
                />
              </div>
            </Disclosure>
          }
        />
      )}
    </Section>
  )
}

function Which({ month: { planned, done } }: { month: Month }) {
  const all = [...new Map([...planned, ...done].map((each) => [each.id, each])).values()]
  return (
    <ul>
      {all.map(({ id, goalId, title, dueOn, completedOn }) => (
        <li key={id}>
          <Link href={routes.goal(goalId)}>{title}</Link>{' '}
          <span className="text-muted">
            due <DayText day={dueOn} long />
            {completedOn ? (
              <>
                , done <DayText day={completedOn} long />
              </>
            ) : (
              ', open'
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}

function countOf(months: readonly Month[], which: 'planned' | 'done'): number {
  return months.reduce((sum, month) => sum + month[which].length, 0)
}
