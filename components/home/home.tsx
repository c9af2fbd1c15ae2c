import { AboveEvidence } from '@/components/evidence/above-evidence'
import { midSentence } from '@/components/plan/figures-in-words'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { capitalised } from '@/lib/plans/messages/words'
import { aboveEvidence } from '@/lib/progress/rules/above-evidence'
import type { PlanStanding } from '@/lib/progress/rules/plan-standing'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import type { HomePage as HomeData, UpcomingEntry } from '@/lib/progress/types/home'
import { routes } from '@/lib/routes'
import { ActivityList } from './activity-list'
import { AtRiskList } from './at-risk-list'
import { MilestoneList } from './milestone-list'
import { nextStepInWords } from './next-step-in-words'
import { UpcomingList } from './upcoming-list'

type Props = { home: HomeData }

/** What to do next, what is due, overdue and at risk, what comes up, and what happened last. */
export function HomePage({ home }: Props) {
  const { next, framework, standing, hasEvidence, milestones, atRisk, atRiskCount, today } = home
  const { plannedThisWeek, expiring, activity } = home
  const above = standing ? aboveEvidence(standing) : []
  const { sentence, href, button } = nextStepInWords(next, framework, today)
  return (
    <>
      <PageHeading kicker={standing && <Progress standing={standing} />} title="What next?" lead={sentence}>
        <ButtonLink href={href}>{button}</ButtonLink>
      </PageHeading>
      <div className="grid gap-x-13 lg:grid-cols-2">
        <div>
          {atRiskCount > 0 && (
            <Section
              title="Overdue and at risk"
              action={<Link href={routes.help('at-risk')}>What is this?</Link>}
            >
              <AtRiskList goals={atRisk} count={atRiskCount} today={today} />
            </Section>
          )}
          <Section title="Next milestones" action={<Link href={routes.goals()}>All goals</Link>}>
            {milestones.length > 0 ? (
              <MilestoneList milestones={milestones} today={today} />
            ) : (
              <p className="muted">The milestones of your goals that come next will stand here.</p>
            )}
          </Section>
          {above.length > 0 && (
            <Section title="Levels and their evidence" action={<Link href={routes.plan()}>Your plan</Link>}>
              <AboveEvidence above={above} hasEvidence={hasEvidence} />
            </Section>
          )}
        </div>
        <div>
          {plannedThisWeek.length > 0 && (
            <Section title="Planned for this week">
              <UpcomingList entries={plannedThisWeek} day={plannedDay} today={today} />
            </Section>
          )}
          {expiring.length > 0 && (
            <Section title="Certificates that expire soon">
              <UpcomingList
                entries={expiring}
                day={({ expiresOn, date }) => expiresOn ?? date}
                today={today}
              />
            </Section>
          )}
          <Section title="Newest activity" action={<Link href={routes.journal()}>Whole journal</Link>}>
            {activity.length > 0 ? (
              <ActivityList activity={activity} framework={framework} today={today} />
            ) : (
              <EmptyState
                title="What you did will stand here"
                action={
                  <ButtonLink variant="quiet" href={routes.newEntry()}>
                    Log something
                  </ButtonLink>
                }
              >
                <p>Courses, talks, mentoring, work on the job: a title and a day are enough.</p>
              </EmptyState>
            )}
          </Section>
        </div>
      </div>
    </>
  )
}

/** A planned entry stands under the day on which it begins. */
function plannedDay({ startsOn, date }: UpcomingEntry): string {
  return startsOn ?? date
}

function Progress({ standing: { progress, role, unrated, asked } }: { standing: PlanStanding }) {
  if (progress === null || !role) return <Link href={routes.plan()}>Your plan</Link>
  const towards = role.kind === 'target' ? `towards ${midSentence(role.name)}` : 'what your role asks for'
  if (unrated.length === asked) return <Link href={routes.plan()}>{capitalised(towards)}</Link>
  return (
    <Link href={routes.plan()}>
      <span className="num">{wholePercent(progress)} %</span> of {role.kind === 'target' && 'the way '}
      {towards}
    </Link>
  )
}
