import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { AreaHistory } from '@/lib/progress/rules/area-histories'
import type { Period } from '@/lib/progress/rules/period'
import { nowOf } from './level-lines'
import { progressOver } from './period-links'

/** A competency whose level is another one now than when the time began; 0: no rating. */
type MovedLevel = { key: string; name: string; from: number; to: number }

type Props = { moved: readonly MovedLevel[]; period: Period }

/** Which levels moved, and from where to where, one press away. */
export function MovedLevels({ moved, period }: Props) {
  if (moved.length === 0) return null
  return (
    <Disclosure summary="which levels moved">
      <div id={movedAnchor}>
        <Table
          caption="Which levels moved"
          hideCaption
          rows={[...moved]}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'competency',
              label: 'Competency',
              cell: ({ key, name }) => <Link href={progressOver(period, { competency: key })}>{name}</Link>,
            },
            { key: 'from', label: 'At first', numeric: true, cell: ({ from }) => from || 'not rated' },
            { key: 'to', label: 'Now', numeric: true, cell: ({ to }) => to || 'not rated' },
          ]}
        />
      </div>
    </Disclosure>
  )
}

/** The id of the list of levels that moved. */
export const movedAnchor = 'moved'

/** The levels that moved, in the guide's order. */
export function movedLevels(areas: readonly AreaHistory[]): MovedLevel[] {
  return areas
    .flatMap(({ competencies }) => competencies)
    .map(({ competency: { key, name }, levels }) => ({
      ...{ key, name },
      from: levels[0]?.value ?? 0,
      to: nowOf(levels) ?? 0,
    }))
    .filter(({ from, to }) => from !== to)
}
