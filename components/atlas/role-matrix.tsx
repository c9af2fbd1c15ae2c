import { listed, midSentence } from '@/components/plan/figures-in-words'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { competencyOf } from '@/lib/framework/rules/competencies'
import { requirementOf } from '@/lib/framework/rules/roles'
import type { Role } from '@/lib/framework/types'
import { capitalised, spokenNumber } from '@/lib/plans/messages/words'
import type { AtlasPage } from '@/lib/progress/types/atlas'
import { routes } from '@/lib/routes'

type Props = { page: AtlasPage }

const headingId = 'levels-and-roles'

/** Every competency with its levels beside what each role requires. Plain rows: there are many cells. */
export function RoleMatrix({ page }: Props) {
  const { framework, levels, supported, roles, noRegret } = page
  return (
    <Section title="Competencies and roles" id="matrix">
      <NoRegret page={page} />
      <p className="max-w-[68ch] text-small text-muted">
        Under each role stands the level that it requires. ✓: reached. –: not asked for.
        {noRegret.length > 0 && ' ◆: pays off for two thirds of the target roles or more.'}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a landmark would repeat the section's name, and nothing is filled in here */}
      <div
        role="group"
        className="table-scroll atlas-matrix"
        aria-labelledby={headingId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
        tabIndex={0}
      >
        <table>
          <caption id={headingId} className="sr-only">
            Current, supported and required level of every competency
          </caption>
          <thead>
            <tr>
              {['Competency', 'Current', 'Supported', ...roles.map(({ role }) => role.name)].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {framework.competencies.map(({ key, name }) => {
              const level = levels[key] ?? 0
              return (
                <tr key={key}>
                  <th>
                    <Link href={routes.competency(key)}>{name}</Link>
                    {noRegret.includes(key) && '\u00a0◆'}
                  </th>
                  <td>{level}</td>
                  <td>{supported[key] ?? 0}</td>
                  {roles.map(({ role }) => (
                    <td key={role.key}>{requiredText(role, key, level)}</td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function requiredText(role: Role, key: string, level: number): string {
  const required = requirementOf(role, key)?.level ?? 0
  if (required < 1) return '–'
  return level >= required ? `${required} ✓` : String(required)
}

/** The competencies that are never wasted, by name. */
function NoRegret({ page: { framework, noRegret } }: Props) {
  const names = noRegret.map((key) => midSentence(competencyOf(framework, key)?.name ?? key))
  if (names.length === 0)
    return (
      <p>
        No competency has a gap towards two thirds of the target roles: there is none to lift without regret.
      </p>
    )
  return (
    <p className="max-w-[68ch]">
      {capitalised(spokenNumber(names.length))} no-regret{' '}
      {names.length === 1 ? 'competency has' : 'competencies have'} a gap towards at least two thirds of the
      target roles, so lifting {names.length === 1 ? 'it' : 'them'} helps whichever way you go:{' '}
      {listed(names)}.
    </p>
  )
}
