import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { read } from '@/lib/db/transaction'
import * as lists from '../data/goal-lists'
import { openGoalsAtMost } from '../rules/limits'

/** The open goals of the actor's active plan to choose from, those due first before the others. One statement. */
export async function openGoalTitles(actor: Actor): Promise<{ id: string; title: string }[]> {
  authorise(actor, 'goal.read', { ownerId: signedIn(actor).personId })
  return read((client) => lists.openGoalTitles(client, ownedBy(actor), openGoalsAtMost))
}
