import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { supportedHistories } from '@/lib/evidence/rules/supported-history'
import { homeAreas } from '@/lib/framework/rules/areas'
import { monthOf } from '@/lib/journal/rules/periods'
import { doneEntries } from '../data/activity'
import { milestonesWithin } from '../data/milestones'
import { activityWeeks, firstMonday } from '../rules/activity-weeks'
import { areaHistories } from '../rules/area-histories'
import { agreedKeys, competencyLevels } from '../rules/competency-levels'
import { minutesByMonth } from '../rules/hours-by-month'
import { marksOf } from '../rules/marks'
import { milestonesByMonth } from '../rules/milestones-by-month'
import { monthsBetween } from '../rules/months'
import { firstDayOf, type Period, periodStart } from '../rules/period'
import { reviewMarks } from '../rules/review-marks'
import type { ProgressPage } from '../types/over-time'
import { dayIn, evidenceAround, ratingsAround, type Standards, standardsOverTime } from './levels-over-time'

/**
 * The actor's levels, goals, activity and milestones over a period. What was done is counted by the day of its
 * entry. Seven statements, six where the standards are given, which read what lies in the period (and 53 weeks) and
 * the evidence that counted in it alone.
 */
export async function progressPage(actor: Actor, period: Period, given?: Standards): Promise<ProgressPage> {
  const { personId, timeZone } = signedIn(actor)
  for (const verb of ['goal.read', 'entry.read'] as const) authorise(actor, verb, { ownerId: personId })
  const today = calendarDay(now(), timeZone)
  const start = periodStart(period, today)
  const dayOf = dayIn(timeZone)

  const [{ framework, plans, roles, standards }, ratings, { grounds, marked }, entries, milestones] =
    await Promise.all([
      given ?? standardsOverTime(actor),
      ratingsAround(actor, start),
      evidenceAround(actor, start),
      // the weeks may reach back further than the period
      read((client) => doneEntries(client, personId, [start ?? '', firstMonday(today)].sort()[0] ?? '')),
      read((client) =>
        milestonesWithin(client, ownedBy(actor), { from: start ?? '', to: monthOf(today).to }),
      ),
    ])
  const [firstLevel] = ratings.after
  const from =
    start ??
    firstDayOf(
      [
        ...[plans[0]?.startsOn, firstLevel && dayOf(firstLevel.at), entries[0]?.date],
        ...[marked.goals[0]?.closedOn, marked.reviews[0]?.day, milestones[0]?.dueOn],
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
      {
        levels: competencyLevels(ratings.before, ratings.after, from, dayOf),
        supported: supportedHistories(framework, grounds, { from, to: today }),
        standards,
      },
      from,
    ),
    agreed: agreedKeys([...ratings.before, ...ratings.after]),
    marks: marksOf(marked, entries, reviewMarks(marked.reviews, ratings.after, framework, dayOf), from),
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
