import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { frameworkVersion, frameworkVersions, newestFramework } from '@/lib/framework/queries'
import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkVersion } from '@/lib/framework/types'
import { entriesOfCompetency } from '@/lib/journal/queries/lists'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { levelRecords, ratingHistory } from '@/lib/ratings/queries'
import { agreementOf } from '@/lib/ratings/rules/agreement'
import { formerVersionIds } from '../data/former-versions'
import { goalsWithCompetency } from '../data/linked-goals'
import type { CompetencyPage, FormerCompetency } from '../types/competency-pages'
import { competencyPage } from './competency-page'

/** How many goals and entries are shown. */
const shown = 20

/**
 * A competency's page: as it stands in the actor's framework, else what the actor has kept of it under a version that
 * had it. Refuses with `not-found` where there is neither. At most eight statements.
 */
export async function anyCompetencyPage(
  actor: Actor,
  key: string,
): Promise<{ page: CompetencyPage; former: null } | { page: null; former: FormerCompetency }> {
  try {
    return { page: await competencyPage(actor, key), former: null }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found')
      return { page: null, former: await formerCompetency(actor, key) }
    throw error
  }
}

/** What the actor has kept of a competency that the framework in use does not have. Refuses with `not-found`. */
async function formerCompetency(actor: Actor, competencyKey: string): Promise<FormerCompetency> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'rating.read', { ownerId: personId })
  const plan = await activePlan(actor)
  const { key } = plan ? await frameworkVersion(actor, plan.frameworkVersionId) : await newestFramework(actor)
  const [version, records, ratings, goals, entries] = await Promise.all([
    lastVersionWith(actor, key, competencyKey),
    levelRecords(actor, { competencyKey }),
    ratingHistory(actor, competencyKey),
    read((client) =>
      goalsWithCompetency(client, ownedBy(actor), { competencyKey, activePlanId: plan?.id ?? null }, shown),
    ),
    entriesOfCompetency(actor, competencyKey, shown),
  ])
  const competency = version && competencyOf(version.definition, competencyKey)
  const agreed = agreementOf(records, competencyKey, (instant) => calendarDay(instant, timeZone))
  const isKept = agreed !== null || ratings.length > 0 || goals.length > 0 || entries.length > 0
  return found(
    version && competency && isKept ? { version, competency, agreed, ratings, goals, entries } : null,
  )
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
