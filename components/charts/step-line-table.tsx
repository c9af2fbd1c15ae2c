import { DayText } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { lastOfEachDay, type StepLineSeries } from './step-line-layout'

type Props = {
  caption: string
  lines: StepLineSeries[]
  levels: { level: number; name: string }[]
  /** what level 0 is called */
  none?: string
}

/** The steps of a picture as a table, the newest first, one press away. */
export function StepLineTable({ caption, lines, levels, none = 'none' }: Props) {
  const rows = lines
    .flatMap(({ key, label, steps }) => lastOfEachDay(steps).map((step) => ({ key, label, ...step })))
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
  const day = { key: 'day', label: 'Since', cell: ({ day }: Row) => <DayText day={day} long /> }
  const line = { key: 'line', label: 'What', cell: ({ label }: Row) => label }
  const level = {
    key: 'level',
    label: 'Level',
    cell: ({ level }: Row) => (
      <>
        <span className="num">{level}</span>{' '}
        {level === 0 ? none : levels.find((each) => each.level === level)?.name}
      </>
    ),
  }
  return (
    <Disclosure summary="as a table">
      <Table
        caption={caption}
        hideCaption
        rows={rows}
        rowKey={(row) => `${row.key} ${row.day}`}
        columns={lines.length > 1 ? [day, line, level] : [day, level]}
      />
    </Disclosure>
  )
}

type Row = { key: string; label: string; day: string; level: number | null }
