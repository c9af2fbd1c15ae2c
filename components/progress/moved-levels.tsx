import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { Period } from '@/lib/progress/rules/period'
import type { MovedLevel } from '@/lib/progress/rules/period-changes'
import { progressOver } from './period-links'

type Props = { moved: readonly MovedLevel[]; supported: readonly MovedLevel[]; period: Period }

/** Which levels moved, and from where to where, one press away; current levels, then what evidence supports. */
export function MovedLevels({ moved, supported, period }: Props) {
  if (moved.length + supported.length === 0) return null
  return (
    <Disclosure summary="which levels moved">
      <div id={movedAnchor}>
        {moved.length > 0 && <Moves caption="Which levels moved" none="not rated" {...{ moved, period }} />}
        {supported.length > 0 && (
          <Moves caption="Which supported levels moved" none="none" moved={supported} period={period} />
        )}
      </div>
    </Disclosure>
  )
}

type MovesProps = { caption: string; moved: readonly MovedLevel[]; period: Period; none: string }

function Moves({ caption, moved, period, none }: MovesProps) {
  return (
    <Table
      caption={caption}
      rows={[...moved]}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'competency',
          label: 'Competency',
          cell: ({ key, name }) => <Link href={progressOver(period, { competency: key })}>{name}</Link>,
        },
        { key: 'from', label: 'At first', numeric: true, cell: ({ from }) => from || none },
        { key: 'to', label: 'Now', numeric: true, cell: ({ to }) => to || none },
      ]}
    />
  )
}

/** The id of the list of levels that moved. */
export const movedAnchor = 'moved'
