import { LevelMoves } from '@/components/framework-move/level-moves'
import { PlanSum } from '@/components/plan/plan-sum'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { CourseOfPlan } from '@/lib/progress/types/plan-pages'
import { routes } from '@/lib/routes'
import { goalsInWords, loggedInWords, milestonesInWords, unratedInWords } from './course-in-words'
import { CourseTable } from './course-table'

type Props = { of: Pick<CourseOfPlan, 'course' | 'days' | 'entries'> }

/** A plan in figures: its start and its end side by side, the levels that moved, and what happened in between. */
export function CourseFigures({ of: { course, days, entries } }: Props) {
  const unrated = unratedInWords(course)
  return (
    <>
      <Section title="From start to end">
        <CourseTable course={course} days={days} />
        <PlanSum standing={course.start} summary="what the figures of the start are made of" />
        <PlanSum standing={course.end} summary="what the figures of the end are made of" />
        {unrated && <p className="mt-3 max-w-[68ch] text-small text-muted">{unrated}</p>}
      </Section>
      <Section title="Levels that moved">
        <LevelMoves moves={course.moved} />
      </Section>
      <Section title="In between">
        <ul className="rows">
          <li>{goalsInWords(course.goals)}</li>
          <li>{milestonesInWords(course.milestones)}</li>
          <li>
            {loggedInWords(entries)}{' '}
            {entries.entries > 0 && <Link href={routes.journal({ state: 'done', ...days })}>See them</Link>}
          </li>
        </ul>
      </Section>
    </>
  )
}
