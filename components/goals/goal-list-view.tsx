import { ClosedGoals } from '@/components/plan/closed-goals'
import { OpenGoals } from '@/components/plan/open-goals'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { GoalList } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

type Props = { list: GoalList; today: string }

/** The goals of a plan: the open ones, then those that were achieved or dropped, page by page. */
export function GoalListView({ list: { first, open, closed, before }, today }: Props) {
  return (
    <>
      {first && (
        <Section title="Open">
          {open.length > 0 ? <OpenGoals goals={open} today={today} /> : <NoneOpen />}
        </Section>
      )}
      {closed.length > 0 && (
        <Section title="Achieved and dropped">
          <ClosedGoals goals={closed} today={today} />
        </Section>
      )}
      {!first && closed.length === 0 && <p>There is nothing older.</p>}
      {(before || !first) && (
        <nav className="form-actions" aria-label="Pages of goals">
          {before && (
            <ButtonLink variant="quiet" href={`${routes.goals()}?${new URLSearchParams({ before })}`}>
              Closed earlier
            </ButtonLink>
          )}
          {!first && <Link href={routes.goals()}>Back to the open goals</Link>}
        </nav>
      )}
    </>
  )
}

function NoneOpen() {
  return (
    <EmptyState
      title="Here will stand your open goals, the one due first on top"
      action={<ButtonLink href={routes.newGoal()}>Set a goal</ButtonLink>}
    >
      <p>A goal says what will be true by when. Begin from a template or from scratch.</p>
    </EmptyState>
  )
}
