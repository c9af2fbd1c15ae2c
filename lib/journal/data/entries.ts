import type { OwnerScope } from '@/lib/auth/scope'
import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { entryLinkRows } from '@/lib/db/entry-link-rows'
import { searchKey } from '@/lib/db/text-search'
import { newId } from '@/lib/ids'
import { byName } from '@/lib/skills/rules/by-name'
import { entrySearchTexts } from '../rules/search-texts'
import type { Entry, EntryContent } from '../types'
import { whole } from './columns'
import { live } from './live'

/** One entry. Two statements. */
export async function findEntry(client: Db | Tx, scope: OwnerScope, id: string): Promise<Entry | null> {
  const row = await client.journalEntry.findFirst({ where: { ...scope, ...live, id }, select: whole })
  return row && withLinks(client, row)
}

/** The entry that an earlier submission of the same form made, as it is now, or null. */
export async function findByRequest(
  client: Db | Tx,
  ownerId: string,
  requestId: string,
): Promise<(Entry & { isDeleted: boolean }) | null> {
  const row = await client.journalEntry.findUnique({
    where: { ownerId_requestId: { ownerId, requestId } },
    select: { ...whole, deletedAt: true },
  })
  if (row === null) return null
  const { deletedAt, ...entry } = row
  return { ...(await withLinks(client, entry)), isDeleted: deletedAt !== null }
}

/** With its goal, competencies and skills, by a statement of their own. */
async function withLinks(client: Db | Tx, row: { id: string }): Promise<Entry> {
  const links = await entryLinkRows(client, row.id)
  const skills = links.filter(({ row }) => row === 'skill')
  const namedSkills = byName(skills.map(({ id, name, competencyKey }) => ({ id, name, competencyKey })))
  const competencies = links
    .filter(({ row }) => row === 'competency')
    .map(({ competencyKey }) => competencyKey)
    .sort()
  // kinds and states are written through the schema alone
  const entry = row as unknown as Omit<Entry, 'goal' | 'competencies' | 'skills' | 'namedSkills'>
  const served = links.find(({ row }) => row === 'goal')
  const goal = served ? { id: served.id, title: served.name, state: served.state } : null
  return { ...entry, goal, competencies, skills: namedSkills.map(({ id }) => id), namedSkills }
}

/** Whether this is an open goal of the active plan. */
export async function isOpenGoal(client: Db | Tx, scope: OwnerScope, goalId: string): Promise<boolean> {
  const row = await client.goal.findFirst({
    where: { ...scope, id: goalId, state: 'open', plan: { activeKey: { not: null } } },
    select: { id: true },
  })
  return row !== null
}

/** Those of some skills that are in scope and not archived. */
export async function activeSkillsAmong(
  client: Db | Tx,
  scope: OwnerScope,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await client.skill.findMany({
    where: { ...scope, archivedAt: null, id: { in: [...ids] } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

type Dated = EntryContent & { date: string }

/** Makes an entry with its competencies and skills; gives its id. */
export async function insertEntry(tx: Tx, ownerId: string, requestId: string, entry: Dated): Promise<string> {
  const { competencies, skills, ...row } = entry
  const id = newId()
  const searchable = searchKey(...entrySearchTexts(entry))
  await tx.journalEntry.create({
    data: { ...row, id, ownerId, requestId, createdAt: now(), searchKey: searchable },
    select: { id: true },
  })
  await insertLinks(tx, id, competencies, skills)
  return id
}

/** Changes an entry that still has this version, competencies and skills included; says whether it had. */
export async function updateEntry(
  tx: Tx,
  scope: OwnerScope,
  id: string,
  version: number,
  entry: Dated,
): Promise<boolean> {
  const { competencies, skills, ...row } = entry
  const searchable = searchKey(...entrySearchTexts(entry))
  const { count } = await tx.journalEntry.updateMany({
    where: { ...scope, ...live, id, version },
    data: { ...row, searchKey: searchable, version: { increment: 1 } },
  })
  if (count === 0) return false
  await tx.entryCompetency.deleteMany({ where: { entryId: id } })
  await tx.entrySkill.deleteMany({ where: { entryId: id } })
  await insertLinks(tx, id, competencies, skills)
  return true
}

async function insertLinks(tx: Tx, entryId: string, competencies: string[], skills: string[]): Promise<void> {
  if (competencies.length > 0)
    await tx.entryCompetency.createMany({
      data: competencies.map((competencyKey) => ({ entryId, competencyKey })),
    })
  if (skills.length > 0)
    await tx.entrySkill.createMany({ data: skills.map((skillId) => ({ entryId, skillId })) })
}

type Moved = Pick<Dated, 'state' | 'startsOn' | 'endsOn' | 'date'>

/** Puts an entry into a state, with the days that it has there. */
export async function moveEntryRow(tx: Tx, scope: OwnerScope, id: string, moved: Moved): Promise<void> {
  await tx.journalEntry.updateMany({
    where: { ...scope, ...live, id },
    data: { ...moved, version: { increment: 1 } },
  })
}
