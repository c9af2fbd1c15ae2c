import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { competencyOf } from '@/lib/framework/rules/competencies'
import { countedRatingsOf, newestAtLevels } from '@/lib/ratings/data'
import { currentLevels } from '@/lib/ratings/rules/current-levels'
import { achievedGoals, doneEntries } from '../data/activity'
import { requiredHistory } from '../rules/area-histories'
import { competencyLevels } from '../rules/competency-levels'
import { marksOf } from '../rules/marks'
import { firstDayOf, type Period, periodStart } from '../rules/period'
import { since } from '../rules/steps'
import type { CompetencyProgress } from '../types/over-time'
import { dayIn, lastInstantBefore, standardsOverTime } from './levels-over-time'

/**
 * One of the actor's competencies over a period, with every rating in it and what was said. `null` for a
 * competency that the framework does not have, after one statement. Else five.
 */
export async function competencyProgress(
  actor: Actor,
  competencyKey: string,
  period: Period,
): Promise<CompetencyProgress | null> {
  const { personId, timeZone } = signedIn(actor)
  for (const verb of ['goal.read', 'entry.read', 'rating.read'] as const)
    authorise(actor, verb, { ownerId: personId })
  const today = calendarDay(now(), timeZone)
  const start = periodStart(period, today)
  const asOf = start === null ? null : lastInstantBefore(start, timeZone)
  const dayOf = dayIn(timeZone)

  const { framework, plans, roles, standards } = await standardsOverTime(actor, today)
  const competency = competencyOf(framework, competencyKey)
  if (!competency) return null
  const [before, after, goals, entries] = await Promise.all([
    asOf ? read((client) => newestAtLevels(client, ownedBy(actor), { asOf, competencyKey })) : [],
    read((client) => countedRatingsOf(client, ownedBy(actor), competencyKey, asOf)),
    read((client) => achievedGoals(client, personId, start ?? '')),
    read((client) => doneEntries(client, personId, start ?? '')),
  ])
  const under = <Record extends { competencies: string[] }>(records: Record[]) =>
    records.filter(({ competencies }) => competencies.includes(competencyKey))
  const all = marksOf(under(goals), under(entries), start ?? '')
  const [firstRating] = after
  const from =
    start ?? firstDayOf([plans[0]?.startsOn, firstRating && dayOf(firstRating.ratedAt), all[0]?.day], today)
  const levels = competencyLevels(before, after, from, dayOf)
  return {
    framework,
    period,
    from,
    today,
    roles,
    history: {
      competency,
      levels: since(levels.get(competencyKey) ?? [], from, 0),
      required: requiredHistory(competencyKey, standards, from),
    },
    levelBefore: currentLevels(before)[competencyKey]?.level ?? 0,
    marks: all,
    ratings: after.map((rating) => ({ ...rating, ratedOn: dayOf(rating.ratedAt), voidedOn: null })),
  }
}
