import { listed } from '@/components/plan/figures-in-words'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import type { ChangedObservable, FrameworkDifference } from '@/lib/framework/rules/difference'

type Props = { changes: FrameworkDifference['observables'] }

/** The behaviours by which levels are seen: how many come, go and are said otherwise, and which. */
export function ObservableChanges({ changes: { added, removed, changed } }: Props) {
  const counts = [
    added.length > 0 && `${added.length} new`,
    removed.length > 0 && `${removed.length} gone`,
    changed.length > 0 && `${changed.length} changed`,
  ].filter((part): part is string => part !== false)
  if (counts.length === 0) return null
  const rows = [
    ...added.map((each) => ({ ...each, how: 'new' })),
    ...removed.map((each) => ({ ...each, how: 'gone' })),
    ...changed.map((each) => ({ ...each, how: howChanged(each) })),
  ]
  return (
    <Section title="Observable behaviours">
      <p>Of the competencies that stay: {listed(counts)}.</p>
      <Disclosure summary="which ones">
        <ul className="rows">
          {rows.map(({ competency, observable, how }) => (
            <li key={`${competency.key} ${observable.key}`}>
              <p className="max-w-[68ch]">{observable.text}</p>
              <p className="max-w-[68ch] text-small text-muted">
                {competency.name}, level <span className="num">{observable.level}</span> · {how}
              </p>
            </li>
          ))}
        </ul>
      </Disclosure>
    </Section>
  )
}

function howChanged({ observable, was }: ChangedObservable): string {
  const parts = [
    was.text !== observable.text && `before: “${was.text}”`,
    was.level !== observable.level && `before at level ${was.level}`,
  ]
  return parts.filter(Boolean).join(', ') || 'changed'
}
