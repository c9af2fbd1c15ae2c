import { WeekMap } from '@/components/charts/week-map'
import { entriesInWords } from '@/components/journal/totals-in-words'
import { DayText, dayInWords } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { minutesInWords } from '@/lib/journal/rules/minutes'
import type { ActivityWeek } from '@/lib/progress/rules/activity-weeks'
import { shortMonth } from './figures-in-words'
import { doneWithin } from './journal-links'

type Props = { weeks: readonly ActivityWeek[] }

/** What was done week by week. */
export function ActivitySection({ weeks }: Props) {
  const busy = weeks.filter(({ entries }) => entries > 0)
  const most = busy.reduce<ActivityWeek | null>(
    (first, week) => (first && first.entries >= week.entries ? first : week),
    null,
  )
  const title = 'Activity by week'
  return (
    <Section title={title} id="activity">
      <p className="max-w-[68ch] text-small text-muted">
        The last {weeks.length} weeks. Each box is a week, from Monday on, beside the month in which it
        begins; its number says how many entries of that week are done.
      </p>
      <WeekMap
        title={title}
        description={describe(weeks, most)}
        monthName={shortMonth}
        weeks={weeks.map(({ monday, sunday, entries, minutes }) => ({
          day: monday,
          count: entries,
          label: `Week of ${dayInWords(monday, true)}: ${entriesInWords(entries)}${minutes > 0 ? `, ${minutesInWords(minutes)}` : ''}`,
          href: doneWithin({ from: monday, to: sunday }),
        }))}
        table={
          <Disclosure summary="as a table">
            {busy.length === 0 ? (
              <p className="muted">Nothing was done in these weeks.</p>
            ) : (
              <Table
                caption={`${title}: those with an entry`}
                hideCaption
                rows={[...busy].reverse()}
                rowKey={({ monday }) => monday}
                columns={[
                  { key: 'week', label: 'Week of', cell: ({ monday }) => <DayText day={monday} long /> },
                  {
                    key: 'entries',
                    label: 'Entries',
                    numeric: true,
                    cell: ({ monday, sunday, entries }) => (
                      <Link href={doneWithin({ from: monday, to: sunday })}>{entries}</Link>
                    ),
                  },
                  {
                    key: 'time',
                    label: 'Time',
                    numeric: true,
                    cell: ({ minutes }) => (minutes > 0 ? minutesInWords(minutes) : 'not noted'),
                  },
                ]}
              />
            )}
          </Disclosure>
        }
      />
    </Section>
  )
}

function describe(weeks: readonly ActivityWeek[], most: ActivityWeek | null): string {
  if (!most) return 'No entry of these weeks is done.'
  const busy = weeks.filter(({ entries }) => entries > 0).length
  return `${busy} of ${weeks.length} weeks have a done entry; the most, ${most.entries}, has the week of ${dayInWords(most.monday, true)}.`
}
