import { ClosedGoals } from '@/components/plan/closed-goals'
import { OpenGoals } from '@/components/plan/open-goals'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { GoalList } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

type Props = { list: GoalList }

/** The goals of a plan: the open ones, then those that were achieved or dropped, page by page. */
export function GoalListView({ list: { first, open, closed, before, today } }: Props) {
  return (
    <>
      {first && (
        <Section title="Open">
          <OpenGoals goals={open} today={today} />
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
            <ButtonLink variant="quiet" href={routes.goals({ before })}>
              Closed earlier
            </ButtonLink>
          )}
          {!first && <Link href={routes.goals()}>Back to the open goals</Link>}
        </nav>
      )}
    </>
  )
}
