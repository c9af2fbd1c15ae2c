import { AreaList } from '@/components/plan/area-list'
import { PlanRadar } from '@/components/plan/plan-radar'
import { planTitle } from '@/components/plan/plan-title'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { leftOpenPhrase } from '@/lib/plans/messages/left-open'
import { closedPhrase } from '@/lib/plans/messages/progress'
import type { FinishedPlan } from '@/lib/plans/types'
import type { CourseOfPlan } from '@/lib/progress/types/plan-pages'
import { routes } from '@/lib/routes'
import { CourseFigures } from './course-figures'
import { wayInWords } from './course-in-words'
import { GoalsTakenAlong } from './goals-taken-along'
import { PastGoals } from './past-goals'
import { PlanDays } from './plan-days'
import { Retrospective } from './retrospective'

type Props = { page: CourseOfPlan & { plan: FinishedPlan }; today: string }

/** A finished plan as it was: the words on it, its figures from start to end, and its goals. */
export function PastPlanView({ page, today }: Props) {
  const { plan, framework, course, goals, carried } = page
  const left = goals.filter(({ state }) => state === 'open')
  const closed = goals.filter(({ state }) => state !== 'open')
  return (
    <>
      <PageHeading
        kicker={
          <>
            <Link href={routes.pastPlans()}>Old plans</Link> ·{' '}
            <PlanDays from={plan.startsOn} to={plan.finishedOn} />
          </>
        }
        title={planTitle(course.role)}
        lead={wayInWords(course) ?? 'No role asked for anything here: progress was not asked for.'}
      />
      <div className="grid gap-x-13 lg:grid-cols-2">
        <div>
          <Retrospective plan={plan} />
          {carried.length > 0 && (
            <Section title="Goals taken along">
              <GoalsTakenAlong carried={carried} framework={framework.definition} today={today} />
            </Section>
          )}
          {left.length > 0 && (
            <Section title="Goals left open">
              <PastGoals goals={left} inWords={leftOpenPhrase} />
            </Section>
          )}
          {closed.length > 0 && (
            <Section title="Goals achieved and dropped">
              <PastGoals goals={closed} inWords={(goal) => closedPhrase(goal, today)} />
            </Section>
          )}
        </div>
        <div>
          <CourseFigures of={page} />
        </div>
      </div>
      <div className="grid gap-x-13 gap-y-8 lg:grid-cols-[minmax(18rem,27.5rem)_minmax(0,1fr)]">
        <PlanRadar standing={course.end} />
        <Section title="Areas at the end">
          <AreaList areas={course.end.areas} framework={framework.definition} />
        </Section>
      </div>
      <p className="text-small text-muted">
        Measured by version <span className="num">{framework.number}</span> of the framework “
        {framework.definition.title}”. Levels are those that stood at the end of the first day and when the
        plan was finished.
      </p>
    </>
  )
}
