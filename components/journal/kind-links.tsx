import { Link } from '@/components/ui/link'
import { kindGroupNames, kindNames } from '@/lib/journal/messages'
import { type KindGroup, kindGroups } from '@/lib/journal/types'
import { routes } from '@/lib/routes'

type Props = {
  /** what the new entry is for, kept whatever kind is chosen */
  goal?: string
  competency?: string
}

/** The kinds of activity by group; each leads to its own form. */
export function KindLinks({ goal, competency }: Props) {
  const query = { ...(goal && { goal }), ...(competency && { competency }) }
  return (
    <nav aria-label="What you did" className="grid gap-x-8 gap-y-3 sm:grid-cols-3">
      {(Object.keys(kindGroups) as KindGroup[]).map((group) => (
        <div key={group}>
          <p className="text-small text-muted">{kindGroupNames[group]}</p>
          <ul className="flex flex-wrap gap-x-4 sm:block">
            {kindGroups[group].map((kind) => (
              <li key={kind}>
                <Link className="inline-block py-1" href={routes.newEntry({ kind, ...query })}>
                  {kindNames[kind]}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
