import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'

/** The open goals of the active plan in scope that were made from templates, with these templates' keys. One statement. */
export async function openTemplateGoals(
  client: Db,
  scope: OwnerScope,
  limit: number,
): Promise<{ id: string; templateKey: string }[]> {
  const rows = await client.goal.findMany({
    where: { plan: { activeKey: scope.ownerId }, state: 'open', templateKey: { not: null }, ...scope },
    take: limit,
    select: { id: true, templateKey: true },
  })
  return rows.flatMap(({ id, templateKey }) => (templateKey === null ? [] : [{ id, templateKey }]))
}
