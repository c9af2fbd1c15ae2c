import { Section } from '@/components/ui/section'
import { competencyOf } from '@/lib/framework/rules/competencies'
import { baselineRole, rolesOfPathway, targetRoles } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition, Pathway } from '@/lib/framework/types'
import { competencyAnchor } from './anchors'
import { RoleDetails } from './role-details'

type Props = { framework: FrameworkDefinition }

/** The baseline, then the target roles by pathway. */
export function RoleSection({ framework }: Props) {
  const baseline = baselineRole(framework)
  const elsewhere = targetRoles(framework).filter(
    ({ pathway }) => !framework.pathways.some(({ key }) => key === pathway),
  )
  return (
    <Section title="Roles" id="roles">
      <p className="mb-3 max-w-[68ch]">
        A role asks for a level in each competency that matters to it, with a weight from 1 to 3. A plan
        without a target role is measured against the baseline.
      </p>
      {baseline && (
        <ul className="rows mb-6">
          <RoleDetails role={baseline} framework={framework} heading="h3" />
        </ul>
      )}
      {framework.pathways.map((pathway) => (
        <PathwayRoles key={pathway.key} pathway={pathway} framework={framework} />
      ))}
      <ul className="rows">
        {elsewhere.map((role) => (
          <RoleDetails key={role.key} role={role} framework={framework} heading="h3" />
        ))}
      </ul>
    </Section>
  )
}

function PathwayRoles({ pathway, framework }: { pathway: Pathway; framework: FrameworkDefinition }) {
  const roles = rolesOfPathway(framework, pathway.key)
  return (
    <Section title={pathway.name} nested>
      <p className="max-w-[68ch]">{pathway.summary}</p>
      <ul className="rows">
        {roles.map((role) => (
          <RoleDetails key={role.key} role={role} framework={framework} heading="h4" />
        ))}
        {pathway.competencies?.map((key) => (
          <li key={key}>
            <a href={`#${competencyAnchor(key)}`}>{competencyOf(framework, key)?.name ?? key}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
