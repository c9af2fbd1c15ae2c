import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { ownGrounds } from '@/lib/evidence/queries'
import { countsOn } from '@/lib/evidence/rules/supported-level'
import { supportedLevels } from '@/lib/evidence/rules/supported-levels'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { goalsOfPlan } from '@/lib/plans/queries/goals-of-plan'
import { currentLevels } from '@/lib/ratings/queries'
import { skillGrowthSince } from '@/lib/skills/queries'
import { planStanding } from '../rules/plan-standing'
import type { PlanPage } from '../types/plan-pages'

/** The actor's plan with every figure of it as of now; `null` when there is no plan yet. Seven statements. */
export async function planPage(actor: Actor): Promise<PlanPage | null> {
  const { timeZone } = signedIn(actor)
  const [plan, levels] = await Promise.all([activePlan(actor), currentLevels(actor)])
  if (!plan) return null
  const today = calendarDay(now(), timeZone)
  const [version, goals, growth, grounds] = await Promise.all([
    frameworkVersion(actor, plan.frameworkVersionId),
    goalsOfPlan(actor, plan.id),
    skillGrowthSince(actor, plan.startsOn),
    ownGrounds(actor),
  ])
  const newest = await newestFramework(actor, version.key)
  return {
    plan,
    framework: version.definition,
    standing: planStanding(
      version.definition,
      plan.roleKey,
      levels,
      supportedLevels(version.definition, grounds, today),
    ),
    goals,
    growth,
    hasNewerFramework: newest.number > version.number,
    hasEvidence: grounds.some((one) => countsOn(one, today)),
    former: namedCompetencies(version.definition, Object.keys(levels)).filter(({ known }) => !known),
    today,
  }
}
