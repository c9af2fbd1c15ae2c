import type { OwnerScope } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import type { Db, Prisma, Tx } from '@/lib/db/client'
import { skillGains } from '@/lib/db/skill-gain-rows'
import { containsWords, searchKey } from '@/lib/db/text-search'
import { newId } from '@/lib/ids'
import { ratingInstant } from '@/lib/ratings/rules/rating-instant'
import type { SkillGrowth } from './rules/growth'
import { skillSearchTexts } from './rules/search-texts'
import type { Skill, SkillChoice, SkillContent, SkillFilter, SkillInList, SkillWithSteps } from './types'

const steps = {
  select: { level: true, reachedOn: true },
  orderBy: [{ reachedOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
} satisfies Prisma.Skill$stepsArgs

const inList = {
  id: true,
  name: true,
  competencyKey: true,
  level: true,
  targetLevel: true,
  archivedAt: true,
} as const

const whole = { ...inList, note: true, version: true, steps } as const

/** The active skills, at most `take`. One statement. */
export async function activeSkills(client: Db, scope: OwnerScope, take: number): Promise<SkillChoice[]> {
  return client.skill.findMany({
    where: { ...scope, archivedAt: null },
    select: { id: true, name: true, competencyKey: true },
    orderBy: { id: 'asc' },
    take,
  })
}

/** The skills that a filter leaves, the active ones first, at most `take`. Two statements. */
export async function filteredSkills(
  client: Db,
  scope: OwnerScope,
  { words, competencyKey, withArchived }: SkillFilter,
  take: number,
): Promise<(SkillInList & SkillWithSteps)[]> {
  return client.skill.findMany({
    where: {
      ...scope,
      ...containsWords(words),
      ...(competencyKey !== null && { competencyKey }),
      ...(!withArchived && { archivedAt: null }),
    },
    select: { ...inList, steps },
    orderBy: [{ archivedAt: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
    take,
  })
}

/** The active skills under a competency, at most `take`. One statement. */
export async function skillsWithCompetency(
  client: Db,
  scope: OwnerScope,
  competencyKey: string,
  take: number,
): Promise<SkillInList[]> {
  return client.skill.findMany({
    where: { ...scope, archivedAt: null, competencyKey },
    select: inList,
    orderBy: { id: 'asc' },
    take,
  })
}

/**
 * By how much the active skills of a person grew by their steps after a day, with the two that grew most. One statement.
 * A first step has no gain, so that a skill made since then counts from there.
 */
export async function growthAfter(
  client: Db,
  ownerId: string,
  day: string,
): Promise<SkillGrowth & { skills: number }> {
  const { most, skills, levels } = await skillGains(client, ownerId, day)
  const grown = most.map(({ level, gain, ...skill }) => ({ ...skill, from: level - gain, to: level }))
  return { grown, skills, levels }
}

/** The skills made last, archived ones among them, the newest first. One statement. */
export async function newestSkills(client: Db, scope: OwnerScope, take: number): Promise<SkillInList[]> {
  return client.skill.findMany({
    where: scope,
    select: inList,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
  })
}

/** One skill. */
export async function findSkill(client: Db | Tx, scope: OwnerScope, id: string): Promise<Skill | null> {
  return client.skill.findFirst({ where: { ...scope, id }, select: whole })
}

/** The skill that an earlier submission of the same form made, as it is now, or null. */
export async function findByRequest(
  client: Db | Tx,
  ownerId: string,
  requestId: string,
): Promise<Skill | null> {
  return client.skill.findUnique({ where: { ownerId_requestId: { ownerId, requestId } }, select: whole })
}

/** How many skills are not archived. */
export async function countActive(tx: Tx, scope: OwnerScope): Promise<number> {
  return tx.skill.count({ where: { ...scope, archivedAt: null } })
}

/** Makes a skill with its first step on the day `today`; gives its id. */
export async function insertSkill(
  tx: Tx,
  ownerId: string,
  requestId: string,
  { level, ...content }: SkillContent & { level: number },
  today: string,
): Promise<string> {
  const id = newId()
  const createdAt = now()
  await tx.skill.create({
    data: { ...content, id, ownerId, level, requestId, createdAt, searchKey: keyOf(content) },
    select: { id: true },
  })
  await tx.skillStep.create({
    data: { id: newId(), skillId: id, level, gain: 0, reachedOn: today, createdAt },
  })
  return id
}

/** Changes what a skill that still has this version says; says whether it had. */
export async function updateSkill(
  tx: Tx,
  scope: OwnerScope,
  id: string,
  version: number,
  content: SkillContent,
): Promise<boolean> {
  const { count } = await tx.skill.updateMany({
    where: { ...scope, id, version },
    data: { ...content, searchKey: keyOf(content), version: { increment: 1 } },
  })
  return count > 0
}

/** Gives a skill that still has this version a level from a day on; says whether it had. */
export async function addStep(
  tx: Tx,
  scope: OwnerScope,
  id: string,
  version: number,
  step: { level: number; reachedOn: string },
): Promise<boolean> {
  const { count } = await tx.skill.updateMany({
    where: { ...scope, id, version },
    data: { level: step.level, version: { increment: 1 } },
  })
  if (count === 0) return false
  const newest = await tx.skillStep.findFirst({
    where: { skillId: id },
    orderBy: [{ reachedOn: 'desc' }, { createdAt: 'desc' }],
    select: { level: true, createdAt: true },
  })
  const createdAt = ratingInstant(now(), newest?.createdAt ?? null)
  const gain = step.level - (newest?.level ?? step.level)
  await tx.skillStep.create({ data: { ...step, id: newId(), skillId: id, gain, createdAt } })
  return true
}

/** Archives a skill, or takes it out of the archive (null). */
export async function moveSkill(
  tx: Tx,
  scope: OwnerScope,
  id: string,
  archivedAt: Date | null,
): Promise<void> {
  await tx.skill.updateMany({ where: { ...scope, id }, data: { archivedAt, version: { increment: 1 } } })
}

function keyOf(content: SkillContent): string {
  return searchKey(...skillSearchTexts(content))
}
