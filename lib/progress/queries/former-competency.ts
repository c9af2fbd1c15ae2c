import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { competencyEvidence } from '@/lib/evidence/queries'
import { frameworkVersions } from '@/lib/framework/queries'
import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkVersion } from '@/lib/framework/types'
import { entriesOfCompetency } from '@/lib/journal/queries/lists'
import { levelRecords, ratingHistory } from '@/lib/ratings/queries'
import { agreementOf } from '@/lib/ratings/rules/agreement'
import { formerVersionIds } from '../data/former-versions'
import { goalsWithCompetency } from '../data/linked-goals'
import type { CompetencyPage, FormerCompetency } from '../types/competency-pages'
import { competencyPage, type PlanInUse, planInUse } from './competency-page'

/** How many goals and entries are shown. */
const shown = 20

/**
 * A competency's page: as it stands in the actor's framework, else what the actor has kept of it under a version that
 * had it. Refuses with `not-found` where there is neither. At most seven statements.
 */
export async function anyCompetencyPage(
  actor: Actor,
  key: string,
  { entriesFrom = 1 }: { entriesFrom?: number } = {},
): Promise<{ page: CompetencyPage; former: null } | { page: null; former: FormerCompetency }> {
  const inUse = await planInUse(actor)
  return competencyOf(inUse.version.definition, key)
    ? { page: await competencyPage(actor, key, { entriesFrom, inUse }), former: null }
    : { page: null, former: await formerCompetency(actor, key, inUse) }
}

/** What the actor has kept of a competency that the framework in use does not have. Refuses with `not-found`. */
async function formerCompetency(
  actor: Actor,
  competencyKey: string,
  { plan, version: { key } }: PlanInUse,
): Promise<FormerCompetency> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'rating.read', { ownerId: personId })
  const version = found(await lastVersionWith(actor, key, competencyKey))
  const framework = version.definition
  const competency = found(competencyOf(framework, competencyKey))
  const [records, ratings, goals, entries, evidence] = await Promise.all([
    levelRecords(actor, { competencyKey }),
    ratingHistory(actor, competencyKey),
    read((client) =>
      goalsWithCompetency(client, ownedBy(actor), { competencyKey, activePlanId: plan?.id ?? null }, shown),
    ),
    entriesOfCompetency(actor, competencyKey, shown),
    competencyEvidence(actor, { framework, competency, page: null }),
  ])
  const agreed = agreementOf(records, competencyKey, (instant) => calendarDay(instant, timeZone))
  const today = calendarDay(now(), timeZone)
  const isKept =
    agreed !== null || [ratings, goals, entries, evidence.claims].some(({ length }) => length > 0)
  return found(isKept ? { version, competency, agreed, ratings, goals, entries, evidence, today } : null)
}

/** The newest version that has the competency, or `null`. */
async function lastVersionWith(
  actor: Actor,
  frameworkKey: string,
  competencyKey: string,
): Promise<FrameworkVersion | null> {
  const ids = await read((client) => formerVersionIds(client, ownedBy(actor), frameworkKey))
  const versions = await frameworkVersions(actor, ids)
  return (
    [...versions.values()].find(({ definition }) => competencyOf(definition, competencyKey) !== null) ?? null
  )
}
