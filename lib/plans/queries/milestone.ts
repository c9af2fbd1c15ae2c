import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { read } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { findMilestoneForItsPage } from '../data/milestones'
import type { MilestoneOnItsPage } from '../types'

/** One milestone of a goal. Refuses with not-found, also when it belongs to another goal. */
export async function milestoneOfGoal(
  actor: Actor,
  { goalId, id }: { goalId: string; id: string },
): Promise<MilestoneOnItsPage> {
  signedIn(actor)
  const milestone = found(await read((client) => findMilestoneForItsPage(client, ownedBy(actor), id)))
  authorise(actor, 'milestone.edit', milestone.goal)
  if (milestone.goal.id !== goalId) throw new Refusal('not-found')
  return milestone
}
