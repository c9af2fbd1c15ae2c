import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { meanLevel } from '@/lib/progress/rules/mean-level'
import { routes } from '@/lib/routes'
import { meanInFigures } from './figures-in-words'

/** What one competency gives to the means of its area. */
export type Share = {
  key: string
  name: string
  current: number
  supported: number
  required: number
  weight: number
}

/** The id of what an area's means are made of. */
export const meanAnchor = 'mean'

/** What an area's means are made of: each level as often as its weight. */
export function MeanTable({ rows }: { rows: readonly Share[] }) {
  const weights = rows.reduce((sum, { weight }) => sum + weight, 0)
  const mean = meanOf(rows, 'current')
  return (
    <div id={meanAnchor}>
      <Table
        caption="What today’s means are made of"
        hideCaption
        rows={[...rows]}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'competency',
            label: 'Competency',
            cell: ({ key, name }) => <Link href={routes.competency(key)}>{name}</Link>,
          },
          { key: 'current', label: 'Current', numeric: true, cell: ({ current }) => current },
          { key: 'supported', label: 'Supported', numeric: true, cell: ({ supported }) => supported },
          { key: 'required', label: 'Required', numeric: true, cell: ({ required }) => required },
          { key: 'weight', label: 'Weight', numeric: true, cell: ({ weight }) => weight },
        ]}
      />
      {mean && (
        <p className="mt-2 text-small">
          Current: <Sum rows={rows} of="current" /> ÷ {weights} = {meanInFigures(mean.current)}. Supported:{' '}
          <Sum rows={rows} of="supported" /> ÷ {weights} ={' '}
          {meanInFigures(meanOf(rows, 'supported')?.current ?? 0)}. Required:{' '}
          <Sum rows={rows} of="required" /> ÷ {weights} = {meanInFigures(mean.required)}.
        </p>
      )}
    </div>
  )
}

function meanOf(rows: readonly Share[], which: 'current' | 'supported') {
  return meanLevel(rows.map(({ key, ...row }) => ({ ...row, competency: key, level: row[which] })))
}

function Sum({ rows, of }: { rows: readonly Share[]; of: 'current' | 'supported' | 'required' }) {
  return `(${rows.map((row) => `${row.weight} × ${row[of]}`).join(' + ')})`
}
