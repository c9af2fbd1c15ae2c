import type { ReactNode } from 'react'
import { OpenGoals } from '@/components/plan/open-goals'
import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { kindInWords } from '@/lib/reviews/messages/meeting'
import type { MenteeOverview } from '@/lib/reviews/types/mentee-pages'
import { routes } from '@/lib/routes'
import { MenteeLead } from './mentee-lead'
import { menteePlanTitle } from './mentee-plan-title'
import { NotShown } from './not-shown'
import { PlansOfTwo } from './plans-of-two'
import { ReviewsOfTwo } from './reviews-of-two'
import { StandingSection } from './standing-section'

type Props = {
  overview: MenteeOverview
  /** the form that ends the mentorship */
  end?: ReactNode
}

/** What somebody shows: where the plan leads, what is under way, how far it is, and what the two did together. */
export function MenteeView({ overview, end }: Props) {
  const { shown, plan, role, standing, pieces, framework, goals, reviews, past, today } = overview
  const { ownerId, ownerName, kind, sees } = shown
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={routes.mentees()}>People you mentor</Link> · you are the {kindInWords[kind]}
          </>
        }
        title={ownerName}
        lead={<Lead overview={overview} />}
      >
        {sees.skills && <Link href={routes.menteeSkills(ownerId)}>Skills</Link>}
        {sees.journal && <Link href={routes.menteeJournal(ownerId)}>Journal</Link>}
      </PageHeading>
      {plan && (
        <p className="-mt-4 mb-10 text-small text-muted">
          {menteePlanTitle(role)}, <DayText day={plan.startsOn} long /> to{' '}
          <DayText day={plan.horizonOn} long />
        </p>
      )}
      <Section
        title="Reviews"
        action={<Link href={routes.newReview({ with: shown.mentorshipId })}>New review</Link>}
      >
        <ReviewsOfTwo reviews={reviews} />
      </Section>
      {goals && (
        <Section title="Open goals">
          {goals.length === 0 ? (
            <p className="text-muted">No goal is open.</p>
          ) : (
            <OpenGoals
              goals={goals}
              today={today}
              href={{
                goal: (id) => routes.menteeGoal(ownerId, id),
                milestones: (id) => `${routes.menteeGoal(ownerId, id)}#milestones`,
              }}
            />
          )}
        </Section>
      )}
      {standing && framework && <StandingSection standing={standing} framework={framework} pieces={pieces} />}
      {past.length > 0 && (
        <Section title="Earlier plans that you reviewed together">
          <PlansOfTwo ownerId={ownerId} plans={past} />
        </Section>
      )}
      <NotShown shown={shown} />
      {end && <div className="section print:hidden">{end}</div>}
    </>
  )
}

function Lead({ overview: { shown, plan, standing } }: { overview: MenteeOverview }) {
  if (!plan) return `${shown.ownerName} has no active plan now.`
  return standing && <MenteeLead name={shown.ownerName} standing={standing} />
}
