import { AboveEvidence } from '@/components/evidence/above-evidence'
import { GrowthSentence } from '@/components/skills/growth-sentence'
import { ButtonLink } from '@/components/ui/button-link'
import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { aboveEvidence } from '@/lib/progress/rules/above-evidence'
import type { PlanPage } from '@/lib/progress/types/plan-pages'
import { routes } from '@/lib/routes'
import { AreaList } from './area-list'
import { ClosedGoals } from './closed-goals'
import { LiftNext } from './lift-next'
import { OpenGoals } from './open-goals'
import { PlanEnd } from './plan-end'
import { PlanLead } from './plan-lead'
import { PlanNotices } from './plan-notices'
import { PlanRadar } from './plan-radar'
import { PlanSum, planSumAnchor } from './plan-sum'
import { planTitle } from './plan-title'

type Props = { page: PlanPage }

/** Where somebody stands, area by area, and what is under way. */
export function PlanView({ page }: Props) {
  const { plan, framework, standing, goals, growth, hasNewerFramework, former, today } = page
  const [first] = standing.unrated
  const above = aboveEvidence(standing)
  const nothingRated = standing.unrated.length === standing.asked
  return (
    <>
      <PageHeading
        kicker={
          <>
            Plan ·{' '}
            <span className="whitespace-nowrap">
              since <DayText day={plan.startsOn} long /> ·
            </span>{' '}
            <span className="whitespace-nowrap">
              until <DayText day={plan.horizonOn} long /> ·
            </span>{' '}
            <Link href={routes.planEdit()}>change role or dates</Link>
          </>
        }
        title={planTitle(standing.role)}
        lead={<PlanLead standing={standing} />}
      >
        {first && nothingRated && <ButtonLink href={routes.competency(first.key)}>Rate yourself</ButtonLink>}
      </PageHeading>
      <PlanNotices plan={plan} hasNewerFramework={hasNewerFramework} today={today} />
      <div className="grid gap-x-13 gap-y-8 lg:grid-cols-[minmax(18rem,27.5rem)_minmax(0,1fr)]">
        <div className="lg:sticky lg:top-6 lg:self-start">
          <PlanRadar standing={standing} />
        </div>
        <Section title="Areas">
          <AreaList areas={standing.areas} framework={framework} />
          <PlanSum standing={standing} summary="what the plan’s figure is made of" id={planSumAnchor} />
        </Section>
      </div>
      {above.length > 0 && (
        <Section title="Levels and their evidence">
          <AboveEvidence above={above} hasEvidence={page.hasEvidence} />
        </Section>
      )}
      {!nothingRated && <LiftNext path={standing.path} totalWeight={standing.totalWeight} />}
      {growth && (
        <Section title="Skills" action={<Link href={routes.skills()}>All skills</Link>}>
          <p className="max-w-[68ch]">
            <GrowthSentence growth={growth} since={plan.startsOn} today={today} />
          </p>
        </Section>
      )}
      <Section title="Goals" action={<Link href={routes.newGoal()}>New goal</Link>}>
        <OpenGoals goals={goals.open} today={today} />
        {goals.open.length > 0 && (
          <p className="mt-3 text-small">
            <Link href={routes.timeline()}>See the timeline</Link>
          </p>
        )}
      </Section>
      {goals.closed.length > 0 && (
        <Section title="Closed last" action={<Link href={routes.goals()}>All goals</Link>}>
          <ClosedGoals goals={goals.closed} today={today} />
        </Section>
      )}
      <PlanEnd former={former} />
    </>
  )
}
