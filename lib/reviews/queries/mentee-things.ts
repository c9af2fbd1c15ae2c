import type { Sight } from '@/lib/access/types'
import type { Actor } from '@/lib/auth/actor'
import { calendarDay, now } from '@/lib/clock'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { sharedEntry, sharedJournalPage } from '@/lib/journal/queries/shared'
import { sharedGoal, sharedPlans } from '@/lib/plans/queries/shared'
import { sharedSkills } from '@/lib/skills/queries'
import type { MenteeEntry, MenteeGoal, MenteeJournal, MenteeSkills } from '../types/mentee-pages'
import { grantedSight } from './granted-sight'

/** A goal that an owner shows the actor. Refuses with not-found. Six statements. */
export async function menteeGoal(actor: Actor, ownerId: string, id: string): Promise<MenteeGoal> {
  const sight = await grantedSight(actor, ownerId, 'mentee.goals')
  return { shown: sight, goal: await sharedGoal(actor, sight, id) }
}

/** The active skills that an owner shows the actor. Refuses with not-found. Four statements. */
export async function menteeSkills(actor: Actor, ownerId: string): Promise<MenteeSkills> {
  const sight = await grantedSight(actor, ownerId, 'mentee.skills')
  const [skills, framework] = await Promise.all([sharedSkills(actor, sight), frameworkOf(actor, sight)])
  return { shown: sight, skills, framework, today: todayOf(sight) }
}

/** A page of the journal that an owner shows the actor. Refuses with not-found. Six statements at most. */
export async function menteeJournal(
  actor: Actor,
  ownerId: string,
  asked: Record<string, string | string[] | undefined>,
): Promise<MenteeJournal> {
  const sight = await grantedSight(actor, ownerId, 'mentee.journal')
  const [page, framework] = await Promise.all([
    sharedJournalPage(actor, sight, asked),
    frameworkOf(actor, sight),
  ])
  return { shown: sight, page, framework, today: todayOf(sight) }
}

/** One entry of it. Refuses with not-found. Six statements. */
export async function menteeEntry(actor: Actor, ownerId: string, id: string): Promise<MenteeEntry> {
  const sight = await grantedSight(actor, ownerId, 'mentee.journal')
  const [entry, framework] = await Promise.all([sharedEntry(actor, sight, id), frameworkOf(actor, sight)])
  return { shown: sight, entry, framework, today: todayOf(sight) }
}

/** The framework of the owner's active plan, else the newest built-in one. */
async function frameworkOf(actor: Actor, sight: Sight): Promise<FrameworkDefinition> {
  const { active } = await sharedPlans(actor, sight)
  const version = active ? frameworkVersion(actor, active.frameworkVersionId) : newestFramework(actor)
  return (await version).definition
}

function todayOf({ ownerTimeZone }: Sight): string {
  return calendarDay(now(), ownerTimeZone)
}
