import type { Actor, SignedIn } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { addDays, calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { ownGrounds } from '@/lib/evidence/queries'
import { countsOn } from '@/lib/evidence/rules/supported-level'
import { supportedLevels } from '@/lib/evidence/rules/supported-levels'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import { openGoals } from '@/lib/plans/data/goal-lists'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { planFinishedLast } from '@/lib/plans/queries/finished-plan'
import { openGoalsAtMost } from '@/lib/plans/rules/limits'
import type { OpenGoal } from '@/lib/plans/types'
import { currentLevels } from '@/lib/ratings/queries'
import { newestEvents } from '../data/newest-events'
import { upcomingEntries } from '../data/upcoming-entries'
import { activityGroups } from '../rules/activity-groups'
import { mondayOf } from '../rules/activity-weeks'
import { goalsAtRisk } from '../rules/goals-at-risk'
import { nextStep } from '../rules/next-step'
import { goalsInBrief, openMilestones } from '../rules/open-milestones'
import { planStanding } from '../rules/plan-standing'
import type { ActivityOnHome, HomePage, UpcomingEntry } from '../types/home'

/** How many of each stand on the home page. */
const shown = 5
const goalsShown = 6
const upcomingShown = 20

/** How many events are read for the few lines that they are taken together to. */
const eventsRead = 40

/** How long before its last day a certificate is brought to mind. */
const expiryNotice = 90

/** What the actor does next, what is due, overdue and at risk, and what happened last. Eight statements. */
export async function homePage(actor: Actor): Promise<HomePage> {
  const person = signedIn(actor)
  const today = calendarDay(now(), person.timeZone)
  const [plan, levels, grounds, upcoming, activity] = await Promise.all([
    activePlan(actor),
    currentLevels(actor),
    ownGrounds(actor),
    upcomingOf(person, today),
    activityOf(person),
  ])
  const [{ definition }, goals, finished] = await Promise.all([
    plan ? frameworkVersion(actor, plan.frameworkVersionId) : newestFramework(actor),
    plan ? openGoalsOf(person, plan.id) : [],
    plan ? null : planFinishedLast(actor),
  ])
  const supported = supportedLevels(definition, grounds, today)
  const standing = plan && planStanding(definition, plan.roleKey, levels, supported)
  const milestones = openMilestones(goals)
  const atRisk = goalsAtRisk(goals, today)
  return {
    next: nextStep({
      hasPlan: plan !== null,
      hasFinishedPlan: finished !== null,
      unrated: standing?.unrated.map(({ key }) => key) ?? [],
      path: standing?.path.map(({ competency }) => competency.key) ?? [],
      goals: goalsInBrief(goals),
      milestones,
      today,
    }),
    framework: definition,
    standing,
    hasEvidence: grounds.some((one) => countsOn(one, today)),
    milestones: milestones.filter(({ dueOn }) => dueOn >= today).slice(0, shown),
    atRisk: atRisk.slice(0, goalsShown),
    atRiskCount: atRisk.length,
    ...upcoming,
    activity,
    today,
  }
}

async function upcomingOf(
  person: SignedIn,
  today: string,
): Promise<{ plannedThisWeek: UpcomingEntry[]; expiring: UpcomingEntry[] }> {
  authorise(person, 'entry.read', { ownerId: person.personId })
  const monday = mondayOf(today)
  const planned = { from: monday, to: addDays(monday, 6) }
  const expiring = { from: today, to: addDays(today, expiryNotice) }
  const entries = await read((client) =>
    upcomingEntries(client, ownedBy(person), { planned, expiring }, upcomingShown),
  )
  return {
    plannedThisWeek: entries.filter(({ state }) => state === 'planned'),
    expiring: entries
      .filter(({ state }) => state === 'done')
      .sort((one, other) => ((one.expiresOn ?? '') < (other.expiresOn ?? '') ? -1 : 1)),
  }
}

async function activityOf(person: SignedIn): Promise<ActivityOnHome[]> {
  authorise(person, 'entry.read', { ownerId: person.personId })
  const events = await read((client) => newestEvents(client, person.personId, eventsRead))
  const dated = events.map(({ at, ...event }) => ({ ...event, day: calendarDay(at, person.timeZone) }))
  return activityGroups(dated).slice(0, shown + 1)
}

function openGoalsOf(person: SignedIn, planId: string): Promise<OpenGoal[]> {
  authorise(person, 'goal.read', { ownerId: person.personId })
  return read((client) => openGoals(client, ownedBy(person), planId, openGoalsAtMost))
}
