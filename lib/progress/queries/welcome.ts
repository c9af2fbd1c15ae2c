import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import { askedCompetencies } from '@/lib/framework/rules/asked'
import { competencyOf } from '@/lib/framework/rules/competencies'
import type { Competency, FrameworkDefinition } from '@/lib/framework/types'
import { openGoals } from '@/lib/plans/data/goal-lists'
import { openTemplateGoals } from '@/lib/plans/data/open-templates'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { openGoalsAtMost } from '@/lib/plans/rules/limits'
import type { Plan } from '@/lib/plans/types'
import { currentLevels } from '@/lib/ratings/queries'
import { openMilestones } from '../rules/open-milestones'
import { planStanding } from '../rules/plan-standing'
import { suggestedGoals } from '../rules/suggested-goals'
import type { WelcomeDone, WelcomeGoals, WelcomeStanding } from '../types/welcome'

/** The first step: the active plan, or `null` when there is none yet, and the framework that roles are chosen from. */
export async function welcomeRole(
  actor: Actor,
): Promise<{ plan: Plan | null; framework: FrameworkDefinition }> {
  const plan = await activePlan(actor)
  const version = plan ? await frameworkVersion(actor, plan.frameworkVersionId) : await newestFramework(actor)
  return { plan, framework: version.definition }
}

/** Where the actor stands on the path; `null` while there is no plan. Two statements. */
export async function welcomeStanding(actor: Actor): Promise<WelcomeStanding | null> {
  const [plan, levels] = await Promise.all([activePlan(actor), currentLevels(actor)])
  if (!plan) return null
  const { definition: framework } = await frameworkVersion(actor, plan.frameworkVersionId)
  const standing = planStanding(framework, plan.roleKey, levels)
  return {
    plan,
    framework,
    standing,
    asked: askedCompetencies(framework, standing.role),
    levels: Object.fromEntries(Object.entries(levels).map(([key, { level }]) => [key, level])),
  }
}

/**
 * The same with one competency to rate: also one that the role does not ask for. `null` while there is no plan;
 * refuses with `not-found` for one that the framework does not have. Two statements.
 */
export async function welcomeCompetency(
  actor: Actor,
  competencyKey: string,
): Promise<{ page: WelcomeStanding; competency: Competency } | null> {
  const page = await welcomeStanding(actor)
  return page && { page, competency: found(competencyOf(page.framework, competencyKey)) }
}

/** The goals to begin with, dated from today; `null` while there is no plan. Three statements. */
export async function welcomeGoals(actor: Actor): Promise<WelcomeGoals | null> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'goal.create', { ownerId: personId })
  const [page, taken] = await Promise.all([
    welcomeStanding(actor),
    read((client) => openTemplateGoals(client, ownedBy(actor), openGoalsAtMost)),
  ])
  if (!page) return null
  const today = calendarDay(now(), timeZone)
  return {
    ...page,
    suggestions: suggestedGoals(
      page.standing.path,
      taken.map(({ templateKey }) => templateKey),
      today,
    ),
    taken: taken.length,
    today,
  }
}

/** What there is at the path's end; `null` while there is no plan. Four statements. */
export async function welcomeDone(actor: Actor): Promise<WelcomeDone | null> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'goal.read', { ownerId: personId })
  const page = await welcomeStanding(actor)
  if (!page) return null
  const goals = await read((client) => openGoals(client, ownedBy(actor), page.plan.id, openGoalsAtMost))
  return {
    ...page,
    goals: goals.length,
    first: openMilestones(goals)[0] ?? null,
    today: calendarDay(now(), timeZone),
  }
}
