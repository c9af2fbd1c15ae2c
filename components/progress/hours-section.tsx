import type { ReactNode } from 'react'
import { MonthBars } from '@/components/charts/month-bars'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { minutesInWords } from '@/lib/journal/rules/minutes'
import type { MinutesByMonth } from '@/lib/progress/rules/hours-by-month'
import { type MonthOrYear, monthsOrYears } from '@/lib/progress/rules/months'
import { shortMonth } from './figures-in-words'

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

/** How long things took, month by month: a row of bars for each kind of thing. Over a long time the table has years. */
export function HoursSection({ id, title, children, months, rows, nameOf, linkTo, from, today }: Props) {
  const listed = monthsOrYears(months)
    .filter(({ places }) => rows.some((row) => minutesIn(row, places) > 0))
    .reverse()
  const byYear = listed[0]?.key.length === 'YYYY'.length
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
            <Disclosure summary={byYear ? 'as a table, year by year' : 'as a table'}>
              <Table
                caption={title}
                hideCaption
                wide
                rows={listed}
                rowKey={({ key }) => key}
                columns={[
                  {
                    key: 'time',
                    label: byYear ? 'Year' : 'Month',
                    cell: ({ key }) => (byYear ? key : shortMonth(key)),
                  },
                  ...rows.map((row) => ({
                    key: row.key,
                    label: nameOf(row.key),
                    numeric: true,
                    cell: ({ from, to, places }: MonthOrYear) => {
                      const minutes = minutesIn(row, places)
                      if (minutes === 0) return ''
                      return (
                        <Link className="whitespace-nowrap" href={linkTo(row.key, { from, to })}>
                          {minutesInWords(minutes)}
                        </Link>
                      )
                    },
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

function minutesIn({ months }: MinutesByMonth, places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (months[place] ?? 0), 0)
}

function describe(months: readonly string[], values: readonly number[]): string {
  const most = values.indexOf(Math.max(...values))
  const busy = values.filter((value) => value > 0).length
  const count = `${busy} ${busy === 1 ? 'month has' : 'months have'} hours`
  return `${count}; the most, ${minutesInWords(values[most] ?? 0)}, has ${shortMonth(months[most] ?? '')}.`
}
