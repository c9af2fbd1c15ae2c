import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { capitalised } from '@/lib/plans/messages/words'
import type { RatingPair, SideRating } from '@/lib/reviews/types/revealed'
import { levelInWords } from './outcome-in-words'
import { apartInWords } from './pairs-in-words'
import type { SideNames } from './side-names'

type Row = RatingPair & { key: string; name: string; required: number | null; supported?: number | null }

type Props = {
  competencies: readonly Row[]
  levels: { level: number; name: string }[]
  names: SideNames
}

/** The same as the pictures, as a table, one press away. */
export function PairTable({ competencies, levels, names }: Props) {
  const said = (side: 'owner' | 'other') => [
    {
      key: side,
      label: capitalised(names[side]),
      cell: (row: Row) => levelInWords(row[side]?.level ?? null, levels),
    },
    { key: `${side}-confidence`, label: 'How sure', cell: (row: Row) => sureness(row[side]) },
    { key: `${side}-sentence`, label: 'In words', cell: (row: Row) => row[side]?.sentence || 'no words' },
  ]
  return (
    <div className="print:hidden">
      <Disclosure summary="as a table">
        <Table
          caption="Both ratings of each competency, the widest differences first"
          rows={[...competencies]}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', label: 'Competency', cell: ({ name }) => name },
            ...said('owner'),
            ...said('other'),
            { key: 'apart', label: 'Difference', cell: apartInWords },
            {
              key: 'required',
              label: 'Required',
              cell: ({ required }) => (required === null ? 'nothing' : levelInWords(required, levels)),
            },
            ...(competencies.some(({ supported }) => typeof supported === 'number') ? [supportedColumn] : []),
          ]}
        />
      </Disclosure>
    </div>
  )
}

const supportedColumn = {
  key: 'supported',
  label: 'Supported',
  cell: ({ supported }: Row) => supported ?? 'not shown',
}

function sureness(rating: SideRating | null): string {
  return rating?.level == null ? 'not rated' : rating.confidence
}
