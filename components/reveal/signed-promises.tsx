import { DayText } from '@/components/ui/day-text'
import { Section } from '@/components/ui/section'
import { capitalised } from '@/lib/plans/messages/words'
import type { SignedPromise } from '@/lib/reviews/types/signed'
import type { SideNames } from './side-names'

type Props = { promises: readonly SignedPromise[]; names: SideNames }

/** The promises of a signed review as they stood. */
export function SignedPromises({ promises, names }: Props) {
  if (promises.length === 0) return null
  return (
    <Section title="Promises">
      <ul className="rows">
        {promises.map((promise) => (
          <li key={`${promise.madeBy} ${promise.what} ${promise.dates[0]?.setAt}`}>
            <p>{promise.what}</p>
            <p className="text-small text-muted">
              {capitalised(names[promise.madeBy])}, by <DayText day={promise.dueOn} long />
              {promise.madeHere ? ' · made in this review' : ''}
              <State promise={promise} />
              <Moves promise={promise} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function State({ promise: { state, closedOn, dropReason } }: { promise: SignedPromise }) {
  if (state === 'open') return null
  return (
    <>
      {` · ${state}`}
      {closedOn && (
        <>
          {' '}
          on <DayText day={closedOn} long />
        </>
      )}
      {dropReason && `: ${dropReason}`}
    </>
  )
}

/** The days that it was due on before. */
function Moves({ promise: { dates } }: { promise: SignedPromise }) {
  const before = dates.slice(0, -1)
  if (before.length === 0) return null
  return (
    <>
      {' · before: '}
      {before.map(({ dueOn, setAt }, at) => (
        <span key={setAt}>
          {at > 0 && ', '}
          <DayText day={dueOn} long />
        </span>
      ))}
    </>
  )
}
