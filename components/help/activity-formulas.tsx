import { entriesInWords } from '@/components/journal/totals-in-words'
import { dayInWords } from '@/components/ui/day-text'
import { Section } from '@/components/ui/section'
import { minutesInWords } from '@/lib/journal/rules/minutes'
import { activityWeeks } from '@/lib/progress/rules/activity-weeks'
import { minutesByMonth } from '@/lib/progress/rules/hours-by-month'
import { milestonesByMonth } from '@/lib/progress/rules/milestones-by-month'
import { Formula } from './formula'

const entries = [
  { date: '2026-05-04', minutes: 90, areas: ['people', 'technology'] },
  { date: '2026-05-10', minutes: null, areas: ['people'] },
  { date: '2026-05-29', minutes: 60, areas: ['people'] },
]

const milestones = [
  { dueOn: '2026-05-30', completedOn: '2026-06-02' },
  { dueOn: '2026-05-15', completedOn: '2026-05-12' },
]

/** How activity, hours and milestones are counted over time. */
export function ActivityFormulas() {
  const week = activityWeeks(entries, '2026-05-31').find(({ monday }) => monday === '2026-05-04')
  const [people, technology] = minutesByMonth(entries, ['2026-05'], ({ areas }) => areas)
  const [may, june] = milestonesByMonth(milestones, ['2026-05', '2026-06'])
  return (
    <Section title="Activity" id="activity">
      <Formula
        id="activity-weeks"
        title="Activity by week"
        example={
          week && (
            <>
              A talk on 4 May and a course that ended on 10 May, a Sunday: the week of{' '}
              {dayInWords(week.monday, true)} has {entriesInWords(week.entries)}.
            </>
          )
        }
      >
        How many done entries of your journal have their day in the week, from Monday to Sunday. The day of an
        entry is its end, else its start.
      </Formula>
      <Formula
        id="hours"
        title="Hours by kind and by area"
        example={
          <>
            In May a talk of 1 h 30 min under two areas, a one-on-one of 1 h under the first of them, and a
            course that says no time: {minutesInWords(people?.total ?? 0)} for the first area,{' '}
            {minutesInWords(technology?.total ?? 0)} for the second.
          </>
        }
      >
        The time of done entries, month by month. An entry counts in full under each area that its
        competencies are at home in, so the areas may come to more than the whole. One that says no time
        counts nowhere.
      </Formula>
      <Formula
        id="milestones-by-month"
        title="Milestones, planned and done"
        example={
          <>
            One milestone is due on 15 May and completed on 12 May, one is due on 30 May and completed on 2
            June: May has {may?.planned.length} planned and {may?.done.length} done, June{' '}
            {june?.planned.length} and {june?.done.length}.
          </>
        }
      >
        Planned for a month is what is due in it as things stand now, done what was completed in it. What
        dropped goals left open is not counted.
      </Formula>
    </Section>
  )
}
