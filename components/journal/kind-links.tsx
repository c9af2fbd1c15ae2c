import { Link } from '@/components/ui/link'
import { kindGroupNames, kindNames } from '@/lib/journal/messages'
import { type KindGroup, kindGroups } from '@/lib/journal/types'
import { type NewEntryQuery, routes } from '@/lib/routes'

type Props = {
  /** what the new entry begins with, kept whatever kind is chosen */
  start: Omit<NewEntryQuery, 'kind'>
}

/** The kinds of activity by group; each leads to its own form. */
export function KindLinks({ start }: Props) {
  return (
    <nav aria-label="What you did" className="grid gap-x-8 gap-y-3 sm:grid-cols-3">
      {(Object.keys(kindGroups) as KindGroup[]).map((group) => (
        <div key={group}>
          <p className="text-small text-muted">{kindGroupNames[group]}</p>
          <ul className="flex flex-wrap gap-x-4 sm:block">
            {kindGroups[group].map((kind) => (
              <li key={kind}>
                <Link className="inline-block py-1" href={routes.newEntry({ ...start, kind })}>
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
