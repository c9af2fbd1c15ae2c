import { ButtonLink } from '@/components/ui/button-link'
import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import type { PlanPage } from '@/lib/progress/types'
import { routes } from '@/lib/routes'
import { AreaList } from './area-list'
import { ClosedGoals } from './closed-goals'
import { midSentence, withArticle } from './figures-in-words'
import { LiftNext } from './lift-next'
import { OpenGoals } from './open-goals'
import { PlanLead } from './plan-lead'
import { PlanRadar } from './plan-radar'

type Props = { page: PlanPage }

/** Where somebody stands, area by area, and what is under way. */
export function PlanView({ page: { plan, framework, standing, goals, today } }: Props) {
  const [first] = standing.unrated
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
      <div className="grid gap-x-13 gap-y-8 lg:grid-cols-[minmax(18rem,27.5rem)_minmax(0,1fr)]">
        <div className="lg:sticky lg:top-6 lg:self-start">
          <PlanRadar standing={standing} />
        </div>
        <Section title="Areas">
          <AreaList areas={standing.areas} framework={framework} />
        </Section>
      </div>
      {!nothingRated && <LiftNext path={standing.path} totalWeight={standing.totalWeight} />}
      <Section title="Goals" action={<Link href={routes.newGoal()}>New goal</Link>}>
        <OpenGoals goals={goals.open} today={today} />
      </Section>
      {goals.closed.length > 0 && (
        <Section title="Closed last" action={<Link href={routes.goals()}>All goals</Link>}>
          <ClosedGoals goals={goals.closed} today={today} />
        </Section>
      )}
    </>
  )
}

function planTitle(role: PlanPage['standing']['role']): string {
  if (!role) return 'Your plan'
  if (role.kind === 'target') return `Towards ${midSentence(role.name)}`
  return `Growing as ${withArticle(midSentence(role.name))}`
}
