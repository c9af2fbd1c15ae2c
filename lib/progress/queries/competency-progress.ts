import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { supportedHistory } from '@/lib/evidence/rules/supported-history'
import { groundsOf, observableLevels } from '@/lib/evidence/rules/supported-levels'
import { competencyOf } from '@/lib/framework/rules/competencies'
import { agreedLevelsOf, countedRatingsOf } from '@/lib/ratings/data'
import { levelRecords } from '@/lib/ratings/queries'
import { currentLevels } from '@/lib/ratings/rules/current-levels'
import { doneEntries } from '../data/activity'
import { competencyHistory } from '../rules/area-histories'
import { competencyLevels } from '../rules/competency-levels'
import { marksOf } from '../rules/marks'
import { firstDayOf, type Period, periodStart } from '../rules/period'
import { marksUnder, reviewMarks } from '../rules/review-marks'
import type { CompetencyProgress } from '../types/over-time'
import {
  dayIn,
  evidenceAround,
  lastInstantBefore,
  type Standards,
  standardsOverTime,
} from './levels-over-time'

/**
 * One of the actor's competencies over a period, with every rating in it and what was said. `null` for a
 * competency that the framework does not have. Seven statements, one less where the standards are given.
 */
export async function competencyProgress(
  actor: Actor,
  competencyKey: string,
  period: Period,
  given?: Standards,
): Promise<CompetencyProgress | null> {
  const { personId, timeZone } = signedIn(actor)
  for (const verb of ['goal.read', 'entry.read', 'rating.read'] as const)
    authorise(actor, verb, { ownerId: personId })
  const today = calendarDay(now(), timeZone)
  const start = periodStart(period, today)
  const asOf = start === null ? null : lastInstantBefore(start, timeZone)
  const dayOf = dayIn(timeZone)

  const { framework, plans, roles, standards } = given ?? (await standardsOverTime(actor))
  const competency = competencyOf(framework, competencyKey)
  if (!competency) return null
  const [before, ratings, agreed, { grounds, marked }, entries] = await Promise.all([
    asOf ? levelRecords(actor, { asOf, competencyKey }) : [],
    read((client) => countedRatingsOf(client, ownedBy(actor), competencyKey, asOf)),
    read((client) => agreedLevelsOf(client, ownedBy(actor), competencyKey, asOf)),
    evidenceAround(actor, start),
    read((client) => doneEntries(client, personId, start ?? '')),
  ])
  const reviews = reviewMarks(marked.reviews, agreed, framework, dayOf)
  const all = marksUnder(marksOf(marked, entries, reviews, start ?? ''), [competencyKey])
  const [firstRating] = ratings
  const from =
    start ?? firstDayOf([plans[0]?.startsOn, firstRating && dayOf(firstRating.ratedAt), all[0]?.day], today)
  const rated = ratings.map(({ competencyKey, level, ratedAt }) => ({
    ...{ competencyKey, level, at: ratedAt, reviewId: null },
  }))
  const supported = supportedHistory(observableLevels(competency), groundsOf(competencyKey, grounds), {
    ...{ from, to: today },
  })
  const levels = competencyLevels(before, [...rated, ...agreed], from, dayOf)
  const ownBefore = currentLevels(before.filter(({ reviewId }) => reviewId === null))
  return {
    framework,
    period,
    from,
    today,
    roles,
    history: competencyHistory(
      competency,
      { levels, standards, supported: new Map([[competencyKey, supported]]) },
      from,
    ),
    levelBefore: ownBefore[competencyKey]?.level ?? 0,
    marks: all,
    ratings: ratings.map((rating) => ({ ...rating, ratedOn: dayOf(rating.ratedAt), voidedOn: null })),
  }
}
