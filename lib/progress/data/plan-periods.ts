import type { OwnerScope } from '@/lib/auth/scope'
import type { Db } from '@/lib/db/client'

/** A plan as far as it says what was asked for when. */
export type PlanPeriod = {
  id: string
  roleKey: string | null
  frameworkVersionId: string
  startsOn: string
  finishedOn: string | null
}

/** Every plan in scope, the one that began first before the others. One statement. */
export async function planPeriods(client: Db, scope: OwnerScope): Promise<PlanPeriod[]> {
  return client.plan.findMany({
    where: scope,
    orderBy: [{ startsOn: 'asc' }, { createdAt: 'asc' }],
    select: { id: true, roleKey: true, frameworkVersionId: true, startsOn: true, finishedOn: true },
  })
}
