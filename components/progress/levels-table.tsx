import { DayText } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import type { AreaHistory, CompetencyHistory } from '@/lib/progress/rules/area-histories'
import { type From, valueOn } from '@/lib/progress/rules/steps'
import { meanInFigures } from './figures-in-words'

type Row = { key: string; name: string; day: string; current: string; supported: string; required: string }

type Props = { caption: string; area?: AreaHistory; competencies: readonly CompetencyHistory[] }

/** The lines as a table, one press away: what held from which day on. */
export function LevelsTable({ caption, area, competencies }: Props) {
  const rows = [...(area ? meanRows(area) : []), ...competencies.flatMap(rowsOf)]
  return (
    <Disclosure summary="as a table">
      <Table
        caption={caption}
        hideCaption
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', label: 'What', cell: ({ name }) => name },
          { key: 'day', label: 'From', cell: ({ day }) => <DayText day={day} long /> },
          { key: 'current', label: 'Current', numeric: true, cell: ({ current }) => current },
          { key: 'supported', label: 'Supported', numeric: true, cell: ({ supported }) => supported },
          { key: 'required', label: 'Required', numeric: true, cell: ({ required }) => required },
        ]}
      />
    </Disclosure>
  )
}

function rowsOf({ competency: { key, name }, levels, supported, required }: CompetencyHistory): Row[] {
  return daysOf(levels, supported, required).map((day) => ({
    key: `${key} ${day}`,
    name,
    day,
    current: valueOn(levels, day, 0) === 0 ? 'no rating yet' : String(valueOn(levels, day, 0)),
    supported: String(valueOn(supported, day, 0) || 'none'),
    required: String(valueOn(required, day, null) ?? 'not asked for'),
  }))
}

function meanRows({ area, mean }: AreaHistory): Row[] {
  return mean.map(({ day, value }) => ({
    key: `mean ${day}`,
    name: `${area.name}, mean`,
    day,
    current: value ? meanInFigures(value.current) : 'not asked for',
    supported: value ? meanInFigures(value.supported) : 'not asked for',
    required: value ? meanInFigures(value.required) : 'not asked for',
  }))
}

function daysOf(...lines: From<unknown>[][]): string[] {
  return [...new Set(lines.flat().map(({ day }) => day))].sort()
}
