import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { rolesOfPathway } from '@/lib/framework/rules/roles'
import type { AtlasPage, RoleFigures } from '@/lib/progress/types/atlas'
import { routes } from '@/lib/routes'
import { GapTable } from './gap-table'
import { PracticeList } from './practice-list'
import { RoleItem } from './role-item'

type Props = { page: AtlasPage }

/** Every role by its pathway, then the baseline, each with its figures and its picture. */
export function RolesSection({ page }: Props) {
  const { framework, roles } = page
  if (roles.length === 0) return null
  const placed = framework.pathways.map((pathway) => ({
    pathway,
    inIt: rolesOfPathway(framework, pathway.key).map(({ key }) => key),
  }))
  const isPlaced = ({ role }: RoleFigures) => placed.some(({ inIt }) => inIt.includes(role.key))
  const others = roles.filter((figures) => figures.role.kind === 'target' && !isPlaced(figures))
  return (
    <Section title="Roles" id="roles">
      <p className="max-w-[68ch] text-small text-muted">
        A bar is what you have of what the role asks for in an area, in percent; up to the dashed line is the
        gap. The weighted gap is how many levels are missing in the mean, by the role’s weights.{' '}
        <Link href={routes.help('role-gap')}>How is this worked out?</Link>
      </p>
      {placed.map(({ pathway, inIt }) => (
        <Section key={pathway.key} title={pathway.name} nested>
          <p className="max-w-[68ch] text-small">{pathway.summary}</p>
          <RoleList page={page} roles={roles.filter(({ role }) => inIt.includes(role.key))} />
          {pathway.competencies && <PracticeList page={page} keys={pathway.competencies} />}
        </Section>
      ))}
      {others.length > 0 && (
        <Section title={placed.length > 0 ? 'Other roles' : 'Target roles'} nested>
          <RoleList page={page} roles={others} />
        </Section>
      )}
      {roles.some(({ role }) => role.kind === 'baseline') && (
        <Section title="Baseline" nested>
          <RoleList page={page} roles={roles.filter(({ role }) => role.kind === 'baseline')} />
        </Section>
      )}
      <GapTable page={page} />
    </Section>
  )
}

function RoleList({ page, roles }: Props & { roles: RoleFigures[] }) {
  if (roles.length === 0) return null
  return (
    <ul className="atlas-roles">
      {roles.map((figures) => (
        <RoleItem key={figures.role.key} page={page} figures={figures} />
      ))}
    </ul>
  )
}
