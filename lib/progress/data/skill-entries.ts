import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'
import { entriesFrom } from '@/lib/journal/data/lists'
import type { EntryInList } from '@/lib/journal/types'

/** The newest entries in scope that served a skill, at most `take`. Two statements. */
export async function entriesWithSkill(
  client: Db,
  scope: OwnerScope,
  skillId: string,
  take: number,
): Promise<EntryInList[]> {
  return entriesFrom(client, scope, { skills: { some: { skillId } } }, null, take)
}
