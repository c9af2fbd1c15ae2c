import { Table } from '@/components/ui/table'
import { requirementOf } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition, Role } from '@/lib/framework/types'
import { competencyAnchor, requirementsAnchor, roleAnchor } from './anchors'

type Props = { role: Role; framework: FrameworkDefinition; heading: 'h3' | 'h4' }

/** A role; opened: what it requires of which competency, and why. */
export function RoleDetails({ role, framework, heading: Heading }: Props) {
  const rows = framework.competencies.flatMap((competency) => {
    const requirement = requirementOf(role, competency.key)
    return requirement ? [{ competency, ...requirement }] : []
  })
  return (
    <li id={roleAnchor(role.key)} className="scroll-mt-2">
      <details>
        <summary className="max-w-[72ch] cursor-pointer">
          <Heading className="inline font-semibold">{role.name}</Heading>
          {role.kind === 'baseline' && <span className="text-small text-muted"> · the baseline</span>}
          <span className="block">{role.summary}</span>
        </summary>
        <div id={requirementsAnchor(role.key)} className="mt-3 scroll-mt-2">
          <Table
            caption={`What ${role.name} requires`}
            hideCaption
            rows={rows}
            rowKey={({ competency }) => competency.key}
            columns={[
              {
                key: 'competency',
                label: 'Competency, and why',
                cell: ({ competency, because }) => (
                  <>
                    <a href={`#${competencyAnchor(competency.key)}`}>{competency.name}</a>
                    <span className="block font-normal text-muted">{because}</span>
                  </>
                ),
              },
              { key: 'level', label: 'Level', numeric: true, cell: ({ level }) => level },
              { key: 'weight', label: 'Weight', numeric: true, cell: ({ weight }) => weight },
            ]}
          />
        </div>
      </details>
    </li>
  )
}
