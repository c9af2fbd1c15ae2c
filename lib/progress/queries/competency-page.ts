import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import { competencyOf } from '@/lib/framework/rules/competencies'
import { requirementOf } from '@/lib/framework/rules/roles'
import { entriesOfCompetency } from '@/lib/journal/queries/lists'
import { activePlan } from '@/lib/plans/queries/active-plan'
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

/**
 * Where the actor stands in one competency, under the active plan's framework (without a plan: the newest one that
 * is built in). Refuses with `not-found` for a competency that the framework does not have. Six statements.
 */
export async function competencyPage(actor: Actor, competencyKey: string): Promise<CompetencyPage> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'goal.read', { ownerId: personId })
  const plan = await activePlan(actor)
  const version = plan ? await frameworkVersion(actor, plan.frameworkVersionId) : await newestFramework(actor)
  const framework = version.definition
  const competency = found(competencyOf(framework, competencyKey))
  const [records, ratings, goals, skills, entries] = await Promise.all([
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
    nextUnrated: nextUnrated(framework, unrated, competencyKey),
    today: calendarDay(now(), timeZone),
  }
}
