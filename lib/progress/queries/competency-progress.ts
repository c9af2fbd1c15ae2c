import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { competencyOf } from '@/lib/framework/rules/competencies'
import { agreedLevelsOf, countedRatingsOf } from '@/lib/ratings/data'
import { levelRecords } from '@/lib/ratings/queries'
import { currentLevels } from '@/lib/ratings/rules/current-levels'
import { achievedGoals, doneEntries } from '../data/activity'
import { agreedMarks } from '../rules/agreed-marks'
import { requiredHistory } from '../rules/area-histories'
import { competencyLevels } from '../rules/competency-levels'
import { marksOf } from '../rules/marks'
import { firstDayOf, type Period, periodStart } from '../rules/period'
import { since } from '../rules/steps'
import type { CompetencyProgress } from '../types/over-time'
import { dayIn, lastInstantBefore, standardsOverTime } from './levels-over-time'

/**
 * One of the actor's competencies over a period, with every rating in it and what was said. `null` for a
 * competency that the framework does not have, after one statement. Else six.
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
  const [before, ratings, agreed, goals, entries] = await Promise.all([
    asOf ? levelRecords(actor, { asOf, competencyKey }) : [],
    read((client) => countedRatingsOf(client, ownedBy(actor), competencyKey, asOf)),
    read((client) => agreedLevelsOf(client, ownedBy(actor), competencyKey, asOf)),
    read((client) => achievedGoals(client, personId, start ?? '')),
    read((client) => doneEntries(client, personId, start ?? '')),
  ])
  const under = <Record extends { competencies: string[] }>(records: Record[]) =>
    records.filter(({ competencies }) => competencies.includes(competencyKey))
  const all = marksOf(under(goals), under(entries), agreedMarks(agreed, framework, dayOf), start ?? '')
  const [firstRating] = ratings
  const from =
    start ?? firstDayOf([plans[0]?.startsOn, firstRating && dayOf(firstRating.ratedAt), all[0]?.day], today)
  const given = ratings.map(({ competencyKey, level, ratedAt }) => ({
    ...{ competencyKey, level, at: ratedAt, reviewId: null },
  }))
  const levels = competencyLevels(before, [...given, ...agreed], from, dayOf)
  const ownBefore = currentLevels(before.filter(({ reviewId }) => reviewId === null))
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
    levelBefore: ownBefore[competencyKey]?.level ?? 0,
    marks: all,
    ratings: ratings.map((rating) => ({ ...rating, ratedOn: dayOf(rating.ratedAt), voidedOn: null })),
  }
}
