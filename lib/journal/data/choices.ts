import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'
import { byName } from '@/lib/skills/rules/by-name'
import type { FilterGoal, FilterSkill } from '../rules/filter'
import { live } from './live'

/** More than anybody chooses from; where there are more, the newest. */
const atMost = 500

/** The goals in scope, of older plans too, the newest first. One statement. */
export async function goalsToFilterBy(client: Db, scope: OwnerScope): Promise<FilterGoal[]> {
  const rows = await client.goal.findMany({
    where: scope,
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    take: atMost,
    select: { id: true, title: true, state: true },
  })
  return rows.map(({ state, ...goal }) => ({ ...goal, closed: state !== 'open' }))
}

/** The skills in scope by name; archived ones only where an entry has them. One statement. */
export async function skillsToFilterBy(client: Db, scope: OwnerScope): Promise<FilterSkill[]> {
  const rows = await client.skill.findMany({
    where: { ...scope, OR: [{ archivedAt: null }, { entries: { some: { entry: live } } }] },
    orderBy: [{ archivedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    take: atMost,
    select: { id: true, name: true, archivedAt: true },
  })
  return byName(rows).map(({ archivedAt, ...skill }) => ({ ...skill, archived: archivedAt !== null }))
}
