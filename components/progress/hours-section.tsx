import type { ReactNode } from 'react'
import { MonthBars } from '@/components/charts/month-bars'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { minutesInWords } from '@/lib/journal/rules/minutes'
import type { MinutesByMonth } from '@/lib/progress/rules/hours-by-month'
import { shortMonth } from './figures-in-words'
import { daysOfMonth } from './journal-links'

type Props = {
  id: string
  title: string
  /** what is counted, in words */
  children: ReactNode
  months: readonly string[]
  rows: readonly MinutesByMonth[]
  nameOf: (key: string) => string
  /** the journal with what a figure counts: within some days, of one key */
  linkTo: (key: string, days: { from: string; to: string }) => string
  from: string
  today: string
}

/** How long things took, month by month: a row of bars for each kind of thing. */
export function HoursSection({ id, title, children, months, rows, nameOf, linkTo, from, today }: Props) {
  return (
    <Section title={title} id={id}>
      <p className="max-w-[68ch] text-small text-muted">{children}</p>
      {rows.length === 0 ? (
        <p>No done entry of this time says how long it took.</p>
      ) : (
        <MonthBars
          first={shortMonth(months[0] ?? '')}
          last={shortMonth(months.at(-1) ?? '')}
          rows={rows.map(({ key, months: values, total }) => ({
            key,
            values,
            label: nameOf(key),
            figure: <Link href={linkTo(key, { from, to: today })}>{minutesInWords(total)}</Link>,
            title: `${nameOf(key)}: ${title.toLowerCase()}`,
            description: describe(months, values),
          }))}
          table={
            <Disclosure summary="as a table">
              <Table
                caption={title}
                hideCaption
                rows={monthsWithTime(months, rows)}
                rowKey={({ month }) => month}
                columns={[
                  { key: 'month', label: 'Month', cell: ({ month }) => shortMonth(month) },
                  ...rows.map(({ key, months: values }) => ({
                    key,
                    label: nameOf(key),
                    numeric: true,
                    cell: ({ month, index }: { month: string; index: number }) =>
                      values[index] ? (
                        <Link className="whitespace-nowrap" href={linkTo(key, daysOfMonth(month))}>
                          {minutesInWords(values[index])}
                        </Link>
                      ) : (
                        ''
                      ),
                  })),
                ]}
              />
            </Disclosure>
          }
        />
      )}
    </Section>
  )
}

function monthsWithTime(months: readonly string[], rows: readonly MinutesByMonth[]) {
  return months
    .map((month, index) => ({ month, index }))
    .filter(({ index }) => rows.some((row) => (row.months[index] ?? 0) > 0))
    .reverse()
}

function describe(months: readonly string[], values: readonly number[]): string {
  const most = values.indexOf(Math.max(...values))
  const busy = values.filter((value) => value > 0).length
  const count = `${busy} ${busy === 1 ? 'month has' : 'months have'} hours`
  return `${count}; the most, ${minutesInWords(values[most] ?? 0)}, has ${shortMonth(months[most] ?? '')}.`
}
