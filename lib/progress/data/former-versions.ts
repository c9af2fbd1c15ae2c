import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'

/**
 * The ids of the framework versions that a competency may have stood in before: the earlier ones of a framework, and
 * those that plans or ratings in scope use, the highest number first. One statement.
 */
export async function formerVersionIds(
  client: Db,
  scope: OwnerScope,
  frameworkKey: string,
): Promise<string[]> {
  const versions = await client.frameworkVersion.findMany({
    where: {
      OR: [
        { key: frameworkKey },
        { plans: { some: scope } },
        { ratings: { some: { subjectId: scope.ownerId } } },
      ],
    },
    orderBy: [{ number: 'desc' }, { createdAt: 'desc' }],
    select: { id: true },
  })
  return versions.map(({ id }) => id)
}
