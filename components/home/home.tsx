import { EntryList } from '@/components/journal/entry-list'
import { midSentence } from '@/components/plan/figures-in-words'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { capitalised } from '@/lib/plans/messages/words'
import type { PlanStanding } from '@/lib/progress/rules/plan-standing'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import type { HomePage as HomeData } from '@/lib/progress/types'
import { routes } from '@/lib/routes'
import { MilestoneList } from './milestone-list'
import { nextStepInWords } from './next-step-in-words'
import { OverdueList } from './overdue-list'

type Props = { home: HomeData }

/** What to do next, what is due and overdue, and what was logged last. */
export function HomePage({ home }: Props) {
  const { next, framework, standing, milestones, overdue, overdueCount, entries, today } = home
  const { sentence, href, button } = nextStepInWords(next, framework, today)
  return (
    <>
      <PageHeading kicker={standing && <Progress standing={standing} />} title="What next?" lead={sentence}>
        <ButtonLink href={href}>{button}</ButtonLink>
      </PageHeading>
      <div className="grid gap-x-13 lg:grid-cols-2">
        <div>
          {overdueCount > 0 && (
            <Section title="Overdue">
              <OverdueList overdue={overdue} count={overdueCount} today={today} />
            </Section>
          )}
          <Section title="Next milestones" action={<Link href={routes.goals()}>All goals</Link>}>
            {milestones.length > 0 ? (
              <MilestoneList milestones={milestones} today={today} />
            ) : (
              <p className="muted">The next steps of your goals will stand here.</p>
            )}
          </Section>
        </div>
        <Section title="Newest entries" action={<Link href={routes.journal()}>Whole journal</Link>}>
          {entries.length > 0 ? (
            <EntryList entries={entries} framework={framework} longDates />
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
    </>
  )
}

function Progress({ standing: { progress, role, unrated, asked } }: { standing: PlanStanding }) {
  if (progress === null || !role) return <Link href={routes.plan()}>Your plan</Link>
  const towards = role.kind === 'target' ? `towards ${midSentence(role.name)}` : 'what your role asks for'
  if (unrated.length === asked) return <Link href={routes.plan()}>{capitalised(towards)}</Link>
  return (
    <>
      <span className="num">{wholePercent(progress)} %</span> of {role.kind === 'target' && 'the way '}
      <Link href={routes.plan()}>{towards}</Link>
    </>
  )
}
