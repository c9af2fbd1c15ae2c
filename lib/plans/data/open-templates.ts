import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'

/** The keys of the templates that open goals of the active plan in scope were made from. One statement. */
export async function openTemplateKeys(client: Db, scope: OwnerScope, limit: number): Promise<string[]> {
  const rows = await client.goal.findMany({
    where: { plan: { activeKey: scope.ownerId }, state: 'open', templateKey: { not: null }, ...scope },
    take: limit,
    select: { templateKey: true },
  })
  return rows.flatMap(({ templateKey }) => templateKey ?? [])
}
