import type { Actor, SignedIn } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import { newestEntries } from '@/lib/journal/queries'
import { openGoals } from '@/lib/plans/data/goal-lists'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { openGoalsAtMost } from '@/lib/plans/rules/limits'
import type { OpenGoal } from '@/lib/plans/types'
import { currentLevels } from '@/lib/ratings/queries'
import { nextStep } from '../rules/next-step'
import { goalsInBrief, openMilestones } from '../rules/open-milestones'
import { overdue } from '../rules/overdue'
import { planStanding } from '../rules/plan-standing'
import type { HomePage } from '../types'

/** How many milestones and entries stand on the home page, and how many overdue things. */
const shown = 5
const overdueShown = 10

/** What the actor does next, what is due and overdue, and what was logged last. Six statements. */
export async function homePage(actor: Actor): Promise<HomePage> {
  const person = signedIn(actor)
  const [plan, levels, entries] = await Promise.all([
    activePlan(actor),
    currentLevels(actor),
    newestEntries(actor, shown),
  ])
  const [{ definition }, goals] = await Promise.all([
    plan ? frameworkVersion(actor, plan.frameworkVersionId) : newestFramework(actor),
    plan ? openGoalsOf(person, plan.id) : [],
  ])
  const today = calendarDay(now(), person.timeZone)
  const standing = plan && planStanding(definition, plan.roleKey, levels)
  const milestones = openMilestones(goals)
  const late = overdue(goals, today)
  return {
    next: nextStep({
      hasPlan: plan !== null,
      unrated: standing?.unrated.map(({ key }) => key) ?? [],
      path: standing?.path.map(({ competency }) => competency.key) ?? [],
      goals: goalsInBrief(goals),
      milestones,
      today,
    }),
    framework: definition,
    standing,
    milestones: milestones.filter(({ dueOn }) => dueOn >= today).slice(0, shown),
    overdue: late.slice(0, overdueShown),
    overdueCount: late.length,
    entries,
    today,
  }
}

function openGoalsOf(person: SignedIn, planId: string): Promise<OpenGoal[]> {
  authorise(person, 'goal.read', { ownerId: person.personId })
  return read((client) => openGoals(client, ownedBy(person), planId, openGoalsAtMost))
}
