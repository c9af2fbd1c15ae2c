import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import type { LevelEvidence, UnmappedClaims } from '@/lib/evidence/rules/evidence-by-level'
import { keyInWords } from '@/lib/evidence/rules/unmapped'
import { routes } from '@/lib/routes'
import { ClaimsOfObservable } from './claims-of-observable'

type Props = {
  levels: LevelEvidence[]
  unmapped: UnmappedClaims[]
  today: string
}

/** Every observable level by level with the entries that show it; levels with any are open. */
export function EvidenceLevels({ levels, unmapped, today }: Props) {
  return (
    <>
      {levels.map(({ level, shown, observables }) => (
        <Disclosure
          key={level.level}
          open={shown > 0}
          summary={
            <>
              <span className="num">{level.level}</span> {level.name}
              <span className="text-small text-muted">
                {' · '}
                <span className="num">{shown}</span> of <span className="num">{observables.length}</span>{' '}
                shown
              </span>
            </>
          }
        >
          <ul className="rows">
            {observables.map(({ observable, claims }) => (
              <li key={observable.key}>
                <p className="max-w-[68ch]">{observable.text}</p>
                {claims.length > 0 ? (
                  <ClaimsOfObservable claims={claims} today={today} />
                ) : (
                  <p className="text-small text-muted">No entry shows this yet.</p>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
      {unmapped.length > 0 && (
        <Disclosure open summary="No longer in your framework">
          <p className="max-w-[68ch] text-small text-muted">
            These could not be mapped to an observable of the version that your plan is on. They are kept, and
            count towards no level. <Link href={routes.planFramework()}>All that could not be mapped</Link>
          </p>
          <ul className="rows">
            {unmapped.map(({ key, claims }) => (
              <li key={key}>
                <p className="max-w-[68ch]">“{keyInWords(key)}”</p>
                <ClaimsOfObservable claims={claims} today={today} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
