import { keyInWords } from '@/lib/evidence/rules/unmapped'
import type { ClaimedObservable } from '@/lib/evidence/types'
import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'

type Props = { observables: ClaimedObservable[]; framework: FrameworkDefinition }

/** The behaviours that a claim is about, in the words and the order of the framework, by competency. */
export function ObservablesShown({ observables, framework }: Props) {
  const keys = [...new Set(observables.map(({ competencyKey }) => competencyKey))]
  return keys.map((key) => {
    const competency = competencyOf(framework, key)
    const place = ({ observableKey }: ClaimedObservable) =>
      competency?.observables.findIndex((each) => each.key === observableKey) ?? 0
    const claimed = observables
      .filter(({ competencyKey }) => competencyKey === key)
      .sort((one, other) => place(one) - place(other))
    return (
      <div key={key}>
        <p className="text-small text-muted">{competency?.name ?? keyInWords(key)}</p>
        <ul className="max-w-[68ch] list-disc pl-5 marker:text-edge">
          {claimed.map(({ observableKey }) => {
            const observable = competency?.observables.find((each) => each.key === observableKey)
            return (
              <li key={observableKey} className="py-0.5">
                {observable ? (
                  <>
                    {observable.text} <span className="text-small text-muted">Level {observable.level}</span>
                  </>
                ) : (
                  `“${keyInWords(observableKey)}”, no longer in the framework`
                )}
              </li>
            )
          })}
        </ul>
      </div>
    )
  })
}
