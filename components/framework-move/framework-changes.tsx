import { Section } from '@/components/ui/section'
import { type FrameworkDifference, isSame, type Reworded } from '@/lib/framework/rules/difference'
import { ChangeList } from './change-list'
import { ObservableChanges } from './observable-changes'

type Props = { difference: FrameworkDifference }

/** Everything that one version of a framework says otherwise than another. */
export function FrameworkChanges({ difference }: Props) {
  const { competencies, areas, observables, levels, roles, hasMore } = difference
  if (isSame(difference)) return <p className="muted">Both versions say the same.</p>
  return (
    <>
      <ChangeList
        title="Competencies"
        {...competencies}
        changed={competencies.changed.map(({ moved, ...change }) =>
          asChange(change, moved && `moved from ${moved.from} to ${moved.to}`),
        )}
        linked
      />
      <ObservableChanges changes={observables} />
      <ChangeList title="Areas" {...areas} changed={areas.changed.map((area) => asChange(area))} />
      <ChangeList title="Levels" {...levels} changed={levels.changed.map((level) => asChange(level))} />
      <ChangeList
        title="Roles"
        {...roles}
        changed={roles.changed.map(({ asksOtherwise, ...change }) =>
          asChange(change, asksOtherwise && 'asks for other levels or weights'),
        )}
      />
      {hasMore && (
        <Section title="Everything else">
          <p className="muted">Goal templates, the order or other texts change as well.</p>
        </Section>
      )}
    </>
  )
}

/** How something is said otherwise, and what else there is to it. */
function asChange({ key, name, was, isReworded }: Reworded, more: string | false | null = null) {
  const parts = [name !== was && `was called “${was}”`, isReworded && 'reworded', more]
  return { key, name, text: parts.filter(Boolean).join(', ') }
}
