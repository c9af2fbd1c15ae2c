import { Link } from '@/components/ui/link'
import { competencyOf } from '@/lib/framework/rules/competencies'
import type { AtlasPage } from '@/lib/progress/types/atlas'
import { routes } from '@/lib/routes'

type Props = { page: AtlasPage; keys: readonly string[] }

/** A pathway of practice: the competencies that it is made of, open to everybody in whatever role. */
export function PracticeList({ page: { framework, levels, supported }, keys }: Props) {
  return (
    <ul className="atlas-roles">
      {keys.map((key) => (
        <li key={key}>
          <h4>
            <Link href={routes.competency(key)}>{competencyOf(framework, key)?.name ?? key}</Link>
          </h4>
          <p>{`Current ${levels[key] ?? 0}, supported ${supported[key] ?? 0}`}</p>
        </li>
      ))}
    </ul>
  )
}
