import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/client'
import { found, Refusal } from '@/lib/errors'
import { findMilestone, type StoredMilestone } from '../data/milestones'
import { type MilestoneStep, milestoneStepRefusal } from '../rules/milestone-steps'
import { refuseFinished } from './refuse-finished'

/** The milestone that a step is taken on. Refuses when the actor may not see it or change it, or when it cannot take the step. */
export async function milestoneForStep(
  tx: Tx,
  actor: Actor,
  id: string,
  step: Exclude<MilestoneStep, 'add'>,
): Promise<StoredMilestone> {
  const milestone = found(await findMilestone(tx, ownedBy(actor), id))
  authorise(actor, 'milestone.edit', milestone.goal)
  refuseFinished(milestone.goal)
  const reason = milestoneStepRefusal(milestone.goal, milestone, step)
  if (reason) throw new Refusal('illegal', { reason })
  return milestone
}
