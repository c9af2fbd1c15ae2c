import type { OwnerScope } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/client'
import { milestoneOrder, type StoredMilestone, updatePlace } from '../data/milestones'
import { beforeByDate, placing } from '../rules/milestone-order'

/** Gives a milestone that is about to get another day its place among the others, while those stand by date. */
export async function keepByDate(
  tx: Tx,
  scope: OwnerScope,
  milestone: StoredMilestone,
  dueOn: string,
): Promise<void> {
  if (milestone.dueOn === dueOn) return
  const { id, goal } = milestone
  const order = await milestoneOrder(tx, scope, goal.id)
  const before = beforeByDate(order, id, dueOn)
  if (before === undefined) return
  const place = placing(order, id, before)
  if (typeof place === 'object') await updatePlace(tx, scope, { id, goalId: goal.id }, place)
}
