import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { homeAreas } from '@/lib/framework/rules/areas'
import { monthOf } from '@/lib/journal/rules/periods'
import { achievedGoals, doneEntries } from '../data/activity'
import { milestonesWithin } from '../data/milestones'
import { activityWeeks, firstMonday } from '../rules/activity-weeks'
import { agreedMarks } from '../rules/agreed-marks'
import { areaHistories } from '../rules/area-histories'
import { competencyLevels } from '../rules/competency-levels'
import { minutesByMonth } from '../rules/hours-by-month'
import { marksOf } from '../rules/marks'
import { milestonesByMonth } from '../rules/milestones-by-month'
import { monthsBetween } from '../rules/months'
import { firstDayOf, type Period, periodStart } from '../rules/period'
import type { ProgressPage } from '../types/over-time'
import { dayIn, ratingsAround, standardsOverTime } from './levels-over-time'

/**
 * The actor's levels, goals, activity and milestones over a period. What was done is counted by the day of its
 * entry. Six statements, which read what lies in the period (and 53 weeks) alone.
 */
export async function progressPage(actor: Actor, period: Period): Promise<ProgressPage> {
  const { personId, timeZone } = signedIn(actor)
  for (const verb of ['goal.read', 'entry.read'] as const) authorise(actor, verb, { ownerId: personId })
  const today = calendarDay(now(), timeZone)
  const start = periodStart(period, today)
  const dayOf = dayIn(timeZone)

  const [{ framework, plans, roles, standards }, ratings, goals, entries, milestones] = await Promise.all([
    standardsOverTime(actor, today),
    ratingsAround(actor, start),
    read((client) => achievedGoals(client, personId, start ?? '')),
    // the weeks may reach back further than the period
    read((client) => doneEntries(client, personId, [start ?? '', firstMonday(today)].sort()[0] ?? '')),
    read((client) => milestonesWithin(client, ownedBy(actor), { from: start ?? '', to: monthOf(today).to })),
  ])
  const [firstLevel] = ratings.after
  const from =
    start ??
    firstDayOf(
      [
        ...[plans[0]?.startsOn, firstLevel && dayOf(firstLevel.at), entries[0]?.date],
        ...[goals[0]?.closedOn, milestones[0]?.dueOn],
        // one may be done long before it is due
        ...milestones.map(({ completedOn }) => completedOn ?? undefined),
      ],
      today,
    )
  const months = monthsBetween(from, today)
  const inPeriod = entries.filter(({ date }) => date >= from)
  const home = homeAreas(framework)
  return {
    framework,
    period,
    from,
    today,
    roles,
    hasPlan: plans.length > 0,
    areas: areaHistories(
      framework,
      competencyLevels(ratings.before, ratings.after, from, dayOf),
      standards,
      from,
    ),
    marks: marksOf(goals, entries, agreedMarks(ratings.after, framework, dayOf), from),
    done: {
      entries: inPeriod.length,
      minutes: inPeriod.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    },
    weeks: activityWeeks(entries, today),
    months,
    hoursByKind: minutesByMonth(inPeriod, months, ({ kind }) => [kind]),
    hoursByArea: minutesByMonth(inPeriod, months, ({ competencies }) =>
      competencies.flatMap((key) => home[key] ?? []),
    ),
    milestones: milestonesByMonth(milestones, months),
  }
}
