import { sightOf } from '@/lib/access/queries/sight'
import type { Actor } from '@/lib/auth/actor'
import { allows, authorise, signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { supportedInSight } from '@/lib/evidence/queries'
import { frameworkVersion, frameworkVersions } from '@/lib/framework/queries'
import { servingRole } from '@/lib/framework/rules/roles'
import { sharedGoals, sharedGoalsOfPast, sharedPlans } from '@/lib/plans/queries/shared'
import { planStanding } from '@/lib/progress/rules/plan-standing'
import { levelsForOthers } from '../data/levels-for-others'
import { reviewsOfTwo } from '../data/reviews-of-two'
import type { MenteeOverview, MenteePastPlan } from '../types/mentee-pages'

/** How many reviews the page names. */
const reviewsShown = 10

/**
 * What an owner shows the actor: the active plan, its figures where levels are shown, its open goals where these are,
 * the reviews of the two and the plans they have reviewed. Refuses with not-found. Seven statements at most.
 */
export async function menteeOverview(actor: Actor, ownerId: string): Promise<MenteeOverview> {
  const { personId, timeZone } = signedIn(actor)
  const sight = await sightOf(actor, ownerId)
  authorise(actor, 'mentorship.read', { ownerId, otherId: personId })
  const [{ active, past }, reviews] = await Promise.all([
    sharedPlans(actor, sight),
    read((client) => reviewsOfTwo(client, { ownerId, otherId: personId }, reviewsShown)),
  ])
  const used = [...past, ...(active ? [active] : [])].map(({ frameworkVersionId }) => frameworkVersionId)
  const frameworks = await frameworkVersions(actor, [...new Set(used)])
  const definitionOf = (id: string) => found(frameworks.get(id)).definition
  const framework = active && definitionOf(active.frameworkVersionId)
  const showsLevels = allows(actor, 'mentee.levels', sight)
  const [levels, supported, goals] = await Promise.all([
    active && showsLevels ? read((client) => levelsForOthers(client, ownerId)) : null,
    framework && showsLevels ? supportedInSight(actor, sight, framework) : null,
    active && allows(actor, 'mentee.goals', sight) ? sharedGoals(actor, sight, active) : null,
  ])
  return {
    shown: sight,
    plan: active,
    framework,
    role: framework && servingRole(framework, active.roleKey),
    standing: levels && framework && planStanding(framework, active.roleKey, levels, supported?.levels),
    pieces: supported?.pieces ?? null,
    goals,
    reviews: reviews.map(({ scheduledAt, ...review }) => ({
      ...review,
      day: calendarDay(scheduledAt, timeZone),
    })),
    past: past.map(({ id, frameworkVersionId, roleKey, startsOn, finishedOn }) => ({
      id,
      role: servingRole(definitionOf(frameworkVersionId), roleKey),
      startsOn,
      finishedOn,
    })),
    today: calendarDay(now(), sight.ownerTimeZone),
  }
}

/**
 * A finished plan that an owner and the actor have reviewed together, as it was at its end. Refuses with not-found, for
 * any other plan of the owner too. Six statements.
 */
export async function menteePastPlan(actor: Actor, ownerId: string, id: string): Promise<MenteePastPlan> {
  const sight = await sightOf(actor, ownerId)
  const { past } = await sharedPlans(actor, sight)
  const plan = found(past.find((each) => each.id === id))
  const { definition } = await frameworkVersion(actor, plan.frameworkVersionId)
  const showsLevels = allows(actor, 'mentee.levels', sight)
  const [levels, supported, goals] = await Promise.all([
    showsLevels ? read((client) => levelsForOthers(client, ownerId, plan.finishedAt)) : null,
    showsLevels ? supportedInSight(actor, sight, definition, plan.finishedOn) : null,
    allows(actor, 'mentee.goals', sight) ? sharedGoalsOfPast(actor, sight, plan) : null,
  ])
  return {
    shown: sight,
    plan,
    framework: definition,
    role: servingRole(definition, plan.roleKey),
    standing: levels && planStanding(definition, plan.roleKey, levels, supported?.levels),
    pieces: supported?.pieces ?? null,
    goals,
    today: calendarDay(now(), sight.ownerTimeZone),
  }
}
