import type { Sight } from '@/lib/access/types'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import * as data from './data'
import { byName } from './rules/by-name'
import { type GrowthInBrief, growthInBrief, skillGrowth } from './rules/growth'
import { activeSkillsAtMost, listedSkillsAtMost } from './rules/limits'
import type { Skill, SkillChoice, SkillFilter, SkillInList, SkillWithSteps } from './types'

function authoriseReading(actor: Actor): void {
  authorise(actor, 'skill.read', { ownerId: signedIn(actor).personId })
}

/** The actor's active skills by name, for a form to choose from. One statement. */
export async function skillChoices(actor: Actor): Promise<SkillChoice[]> {
  authoriseReading(actor)
  return byName(await read((client) => data.activeSkills(client, ownedBy(actor), activeSkillsAtMost)))
}

/** The actor's skills that a filter leaves, by name, at most 1,000 of them. Two statements. */
export async function skillList(
  actor: Actor,
  filter: SkillFilter,
): Promise<(SkillInList & SkillWithSteps)[]> {
  authoriseReading(actor)
  const skills = byName(
    await read((client) => data.filteredSkills(client, ownedBy(actor), filter, listedSkillsAtMost)),
  )
  if (filter.since === null) return skills
  const { grown } = skillGrowth(skills, filter.since, calendarDay(now(), signedIn(actor).timeZone))
  return skills.filter(({ id }) => grown.some((each) => each.id === id))
}

/** The active skills that an owner shows the actor, by name. Two statements. */
export async function sharedSkills(actor: Actor, sight: Sight): Promise<(SkillInList & SkillWithSteps)[]> {
  authorise(actor, 'mentee.skills', sight)
  const all = { words: '', competencyKey: null, since: null, withArchived: false }
  return byName(await read((client) => data.filteredSkills(client, sight.scope, all, listedSkillsAtMost)))
}

/** The `take` skills that the actor added last, the newest first. One statement. */
export async function newestSkills(actor: Actor, take: number): Promise<SkillInList[]> {
  authoriseReading(actor)
  return read((client) => data.newestSkills(client, ownedBy(actor), take))
}

/** The actor's active skills under a competency, by name. One statement. */
export async function skillsOfCompetency(actor: Actor, competencyKey: string): Promise<SkillInList[]> {
  authoriseReading(actor)
  const skills = await read((client) =>
    data.skillsWithCompetency(client, ownedBy(actor), competencyKey, activeSkillsAtMost),
  )
  return byName(skills)
}

/** One of the actor's own skills with its history. Refuses with `not-found`. Two statements. */
export async function ownSkill(actor: Actor, id: string): Promise<Skill> {
  authoriseReading(actor)
  return found(await read((client) => data.findSkill(client, ownedBy(actor), id)))
}

/** By how much the actor's active skills grew from a day to now, in brief; null: none did. One statement. */
export async function skillGrowthSince(actor: Actor, since: string): Promise<GrowthInBrief | null> {
  authoriseReading(actor)
  const { personId } = signedIn(actor)
  return growthInBrief(await read((client) => data.growthAfter(client, personId, since)))
}
