import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'
import { containsWords } from '@/lib/db/text-search'
import { live } from '@/lib/journal/data/live'
import type { Found } from './types'

type Of<Kind extends Found['kind']> = Extract<Found, { kind: Kind }>

/** The newest goals with these words, of every plan, at most `take`. */
export async function goalsWith(
  client: Db,
  scope: OwnerScope,
  text: string,
  take: number,
): Promise<Of<'goal'>[]> {
  const rows = await client.goal.findMany({
    where: { ...scope, ...containsWords(text) },
    select: { id: true, title: true, state: true, dueOn: true },
    orderBy: { id: 'desc' },
    take,
  })
  // states are written by commands alone
  return rows.map((row) => ({ kind: 'goal', ...row }) as Of<'goal'>)
}

/** The milestones with these words, those due last first, at most `take`. */
export async function milestonesWith(
  client: Db,
  scope: OwnerScope,
  text: string,
  take: number,
): Promise<Of<'milestone'>[]> {
  const rows = await client.milestone.findMany({
    where: { goal: scope, ...containsWords(text) },
    select: { id: true, title: true, completedOn: true, goal: { select: { id: true, title: true } } },
    orderBy: [{ dueOn: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(({ completedOn, ...row }) => ({
    kind: 'milestone',
    ...row,
    isComplete: completedOn !== null,
  }))
}

/** The newest skills with these words, active or archived, at most `take`; `competency` is a key. */
export async function skillsWith(
  client: Db,
  scope: OwnerScope,
  text: string,
  take: number,
): Promise<Of<'skill'>[]> {
  const rows = await client.skill.findMany({
    where: { ...scope, ...containsWords(text) },
    select: { id: true, name: true, competencyKey: true, archivedAt: true },
    orderBy: { id: 'desc' },
    take,
  })
  return rows.map(({ id, name, competencyKey, archivedAt }) => ({
    kind: 'skill',
    id,
    title: name,
    competency: competencyKey,
    isArchived: archivedAt !== null,
  }))
}

/** The newest entries with these words that are not in the bin, at most `take`. */
export async function entriesWith(
  client: Db,
  scope: OwnerScope,
  text: string,
  take: number,
): Promise<Of<'entry'>[]> {
  const rows = await client.journalEntry.findMany({
    where: { ...scope, ...live, ...containsWords(text) },
    select: { id: true, title: true, kind: true, state: true, date: true },
    orderBy: [{ date: 'desc' }, { id: 'desc' }],
    take,
  })
  // kinds and states are written through the schema alone
  return rows.map(({ kind, ...row }) => ({ kind: 'entry', entryKind: kind, ...row }) as Of<'entry'>)
}
