import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { meanLevel } from '@/lib/progress/rules/mean-level'
import { routes } from '@/lib/routes'
import { meanInFigures } from './figures-in-words'

/** What one competency gives to the means of its area. */
export type Share = { key: string; name: string; current: number; required: number; weight: number }

/** The id of what an area's means are made of. */
export const meanAnchor = 'mean'

/** What an area's means are made of: each level as often as its weight. */
export function MeanTable({ rows }: { rows: readonly Share[] }) {
  const weights = rows.reduce((sum, { weight }) => sum + weight, 0)
  const mean = meanLevel(
    rows.map(({ key, current, ...row }) => ({ ...row, competency: key, level: current })),
  )
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
          { key: 'required', label: 'Required', numeric: true, cell: ({ required }) => required },
          { key: 'weight', label: 'Weight', numeric: true, cell: ({ weight }) => weight },
        ]}
      />
      {mean && (
        <p className="mt-2 text-small">
          Current: <Sum rows={rows} of="current" /> ÷ {weights} = {meanInFigures(mean.current)}. Required:{' '}
          <Sum rows={rows} of="required" /> ÷ {weights} = {meanInFigures(mean.required)}.
        </p>
      )}
    </div>
  )
}

function Sum({ rows, of }: { rows: readonly Share[]; of: 'current' | 'required' }) {
  return `(${rows.map((row) => `${row.weight} × ${row[of]}`).join(' + ')})`
}
