import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, lastInstantOf, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { ownGrounds } from '@/lib/evidence/queries'
import type { ClaimedGrounds } from '@/lib/evidence/types'
import { frameworkVersion, frameworkVersions, newestFramework } from '@/lib/framework/queries'
import { homeAreas } from '@/lib/framework/rules/areas'
import { servingRole } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition, Role } from '@/lib/framework/types'
import { daysAfter } from '@/lib/plans/rules/calendar'
import { levelsAfter, newestLevels } from '@/lib/ratings/data'
import type { LevelRecord } from '@/lib/ratings/rules/current-levels'
import { markedSince } from '../data/marked'
import { type PlanPeriod, planPeriods } from '../data/plan-periods'
import type { Standard } from '../rules/area-histories'
import { plansInForce } from '../rules/plan-in-force'
import type { From } from '../rules/steps'
import type { Marked } from '../types/over-time'

/** What every picture of levels over time is drawn from: what was asked for when, under the newest plan's framework. */
export type Standards = {
  framework: FrameworkDefinition
  plans: PlanPeriod[]
  roles: { day: string; role: Role | null }[]
  standards: From<Standard | null>[]
}

/** What the actor's plans have asked for from which day on. One statement. */
export async function standardsOverTime(actor: Actor): Promise<Standards> {
  const { personId: ownerId, timeZone } = signedIn(actor)
  authorise(actor, 'plan.read', { ownerId })
  const today = calendarDay(now(), timeZone)
  const plans = await read((client) => planPeriods(client, ownedBy(actor)))
  const inForce = plansInForce(plans, today)
  const latest = plans.find(({ finishedOn }) => finishedOn === null) ?? plans.at(-1)
  const [{ definition }, used] = await Promise.all([
    latest ? frameworkVersion(actor, latest.frameworkVersionId) : newestFramework(actor),
    frameworksOf(actor, plans),
  ])
  const steps = inForce.map(({ day, plan }) => {
    const framework = plan && used.get(plan.frameworkVersionId)
    const role = plan && framework ? servingRole(framework, plan.roleKey) : null
    return { day, role, homeArea: framework ? homeAreas(framework) : {} }
  })
  return {
    framework: definition,
    plans,
    roles: steps.map(({ day, role }) => ({ day, role })),
    standards: steps.map(({ day, role, homeArea }) => ({
      day,
      value: role && { requirements: role.requirements, homeArea },
    })),
  }
}

/** The versions that plans use; a process reads each once, however many plans there are. */
async function frameworksOf(
  actor: Actor,
  plans: readonly PlanPeriod[],
): Promise<Map<string, FrameworkDefinition>> {
  const versions = await frameworkVersions(
    actor,
    plans.map(({ frameworkVersionId }) => frameworkVersionId),
  )
  return new Map([...versions].map(([id, { definition }]) => [id, definition]))
}

/**
 * What the actor's levels rest on around the first day of a period: what was before in short, what came after in full.
 * Two statements at most.
 */
export async function ratingsAround(
  actor: Actor,
  from: string | null,
): Promise<{ before: LevelRecord[]; after: LevelRecord[] }> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'rating.read', { ownerId: personId })
  const asOf = from === null ? null : lastInstantBefore(from, timeZone)
  return read(async (client) => {
    const [before, after] = await Promise.all([
      asOf ? newestLevels(client, personId, { asOf }) : [],
      levelsAfter(client, personId, asOf),
    ])
    return { before, after }
  })
}

/**
 * What the actor's supported levels rested on and what was marked from a day on, at any time where there is none. Two
 * statements.
 */
export async function evidenceAround(
  actor: Actor,
  from: string | null,
): Promise<{ grounds: ClaimedGrounds[]; marked: Marked }> {
  const { personId, timeZone } = signedIn(actor)
  for (const verb of ['goal.read', 'review.read'] as const) authorise(actor, verb, { ownerId: personId })
  const after = from === null ? new Date(0) : lastInstantBefore(from, timeZone)
  const [grounds, marked] = await Promise.all([
    ownGrounds(actor, from === null ? { ever: true } : { since: from }),
    read((client) => markedSince(client, personId, { from: from ?? '', after, dayOf: dayIn(timeZone) })),
  ])
  return { grounds, marked }
}

/** The instant just before a day begins where the person lives. */
export function lastInstantBefore(day: string, timeZone: string): Date {
  return lastInstantOf(daysAfter(day, -1), timeZone)
}

/** The calendar day of an instant where the person lives. */
export function dayIn(timeZone: string): (instant: Date) => string {
  return (instant) => calendarDay(instant, timeZone)
}
