import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { competencyEvidence } from '@/lib/evidence/queries'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import { competencyOf } from '@/lib/framework/rules/competencies'
import { requirementOf } from '@/lib/framework/rules/roles'
import type { FrameworkVersion } from '@/lib/framework/types'
import { entriesOfCompetency } from '@/lib/journal/queries/lists'
import { activePlan } from '@/lib/plans/queries/active-plan'
import type { Plan } from '@/lib/plans/types'
import { levelRecords, ratingHistory } from '@/lib/ratings/queries'
import { agreementOf } from '@/lib/ratings/rules/agreement'
import { currentLevels } from '@/lib/ratings/rules/current-levels'
import { skillsOfCompetency } from '@/lib/skills/queries'
import { goalsWithCompetency } from '../data/linked-goals'
import { nextUnrated } from '../rules/next-unrated'
import { planStanding } from '../rules/plan-standing'
import type { CompetencyPage } from '../types/competency-pages'

/** How many goals and entries stand on a competency's page. */
const goalsShown = 20
const entriesShown = 5

/** The actor's active plan, and the framework version that it is on: without a plan, the newest that is built in. */
export type PlanInUse = { plan: Plan | null; version: FrameworkVersion }

/** The plan and the version that competencies are looked at under. One statement. */
export async function planInUse(actor: Actor): Promise<PlanInUse> {
  const plan = await activePlan(actor)
  return {
    plan,
    version: plan ? await frameworkVersion(actor, plan.frameworkVersionId) : await newestFramework(actor),
  }
}

/**
 * Where the actor stands in one competency, under the active plan's framework (without a plan: the newest one that
 * is built in). Refuses with `not-found` for a competency that the framework does not have. Seven statements.
 * `entriesFrom` is the page of the entries that may show it.
 */
export async function competencyPage(
  actor: Actor,
  competencyKey: string,
  { entriesFrom = 1, inUse }: { entriesFrom?: number; inUse?: PlanInUse } = {},
): Promise<CompetencyPage> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'goal.read', { ownerId: personId })
  const { plan, version } = inUse ?? (await planInUse(actor))
  const framework = version.definition
  const competency = found(competencyOf(framework, competencyKey))
  const [records, ratings, goals, skills, entries, evidence] = await Promise.all([
    levelRecords(actor),
    ratingHistory(actor, competencyKey),
    read((client) =>
      goalsWithCompetency(
        client,
        ownedBy(actor),
        { competencyKey, activePlanId: plan?.id ?? null },
        goalsShown,
      ),
    ),
    skillsOfCompetency(actor, competencyKey),
    entriesOfCompetency(actor, competencyKey, entriesShown),
    competencyEvidence(actor, { framework, competency, page: entriesFrom }),
  ])
  const levels = currentLevels(records)
  const { role, unrated } = planStanding(framework, plan?.roleKey ?? null, levels)
  return {
    frameworkVersionId: version.id,
    framework,
    competency,
    role,
    requirement: role && requirementOf(role, competencyKey),
    current: levels[competencyKey] ?? { level: 0, ground: 'none' },
    agreed: agreementOf(records, competencyKey, (instant) => calendarDay(instant, timeZone)),
    ratings,
    goals,
    skills,
    entries,
    evidence,
    nextUnrated: nextUnrated(framework, unrated, competencyKey),
    today: calendarDay(now(), timeZone),
  }
}
