import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { endSession } from '@/lib/auth/sessions'
import { transaction } from '@/lib/db/transaction'

/** Ends the session of this browser. Signing out twice is no fault. */
export async function signOut(actor: Actor): Promise<void> {
  authorise(actor, 'account.sign-out')
  if (actor.kind !== 'person') return
  await transaction((tx) => endSession(tx, actor.personId, actor.sessionId))
}
