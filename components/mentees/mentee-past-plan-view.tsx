import { PastGoals } from '@/components/past-plans/past-goals'
import { PlanDays } from '@/components/past-plans/plan-days'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { leftOpenPhrase } from '@/lib/plans/messages/left-open'
import { closedPhrase } from '@/lib/plans/messages/progress'
import type { MenteePastPlan } from '@/lib/reviews/types/mentee-pages'
import { routes } from '@/lib/routes'
import { MenteeKicker } from './mentee-kicker'
import { menteePlanTitle } from './mentee-plan-title'
import { NotShown } from './not-shown'
import { StandingSection } from './standing-section'

/** A finished plan that the two have reviewed together, as it was at its end. */
export function MenteePastPlanView({ page }: { page: MenteePastPlan }) {
  const { shown, plan, framework, role, standing, pieces, goals, today } = page
  return (
    <>
      <PageHeading
        kicker={
          <>
            <MenteeKicker shown={shown} /> · <PlanDays from={plan.startsOn} to={plan.finishedOn} />
          </>
        }
        title={menteePlanTitle(role)}
        lead="An earlier plan that you reviewed together, as it was when it was finished."
      />
      {goals && (
        <Section title="Goals">
          {goals.length === 0 ? (
            <p className="text-muted">It had no goals.</p>
          ) : (
            <PastGoals
              goals={goals}
              inWords={(goal) => (goal.state === 'open' ? leftOpenPhrase(goal) : closedPhrase(goal, today))}
              href={(id) => routes.menteeGoal(shown.ownerId, id)}
            />
          )}
        </Section>
      )}
      {standing && (
        <StandingSection standing={standing} framework={framework} pieces={pieces} title="Areas at the end" />
      )}
      <NotShown shown={shown} />
    </>
  )
}
