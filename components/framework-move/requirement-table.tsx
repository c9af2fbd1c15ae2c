import { Table } from '@/components/ui/table'
import type { RequirementChange } from '@/lib/framework/rules/requirement-changes'
import type { Requirement } from '@/lib/framework/types'

type Props = { changes: RequirementChange[] }

/** The competencies of which a role asks for another level or weight, before and after. */
export function RequirementTable({ changes }: Props) {
  if (changes.length === 0) return <p className="muted">The same levels and weights as before.</p>
  return (
    <Table
      caption="Required levels and weights that change"
      hideCaption
      rows={changes}
      rowKey={({ competency }) => competency.key}
      columns={[
        { key: 'name', label: 'Competency', cell: ({ competency }) => competency.name },
        { key: 'was', label: 'Before', cell: ({ was }) => <Asked of={was} /> },
        { key: 'is', label: 'After', cell: ({ is }) => <Asked of={is} /> },
      ]}
    />
  )
}

function Asked({ of }: { of: Requirement | null }) {
  if (!of) return <span className="muted">not asked for</span>
  return (
    <>
      level <span className="num">{of.level}</span>,{' '}
      <span className="whitespace-nowrap">
        weight <span className="num">{of.weight}</span>
      </span>
    </>
  )
}
