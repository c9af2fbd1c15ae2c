import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import type { AtlasPage } from '@/lib/progress/types/atlas'

type Props = { page: AtlasPage }

/** The pictures of all roles as one table, one press away. */
export function GapTable({ page: { framework, roles } }: Props) {
  if (framework.areas.length === 0) return null
  const figure = (progress: number | null) => (progress === null ? '–' : wholePercent(progress))
  return (
    <div className="atlas-gaps">
      <Disclosure summary="as a table">
        <Table
          caption="Percent of what each role asks for, by area; –: not asked for"
          rows={framework.areas}
          rowKey={({ key }) => key}
          columns={[
            { key: 'area', label: 'Area', cell: ({ name }) => name },
            ...roles.map(({ role, areas }) => ({
              key: `role ${role.key}`,
              label: role.name,
              numeric: true,
              cell: ({ key }: { key: string }) =>
                figure(areas.find(({ area }) => area.key === key)?.progress ?? null),
            })),
          ]}
        />
      </Disclosure>
    </div>
  )
}
