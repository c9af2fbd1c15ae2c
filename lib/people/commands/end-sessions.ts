import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import * as sessions from '@/lib/auth/sessions'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'

/** Ends one of one's own sessions. Somebody else's is not found. */
export async function endOneSession(actor: Actor, input: { sessionId: string }): Promise<void> {
  const { personId } = signedIn(actor)
  authorise(actor, 'account.edit', { ownerId: personId })
  const ended = await transaction((tx) => sessions.endSession(tx, personId, input.sessionId))
  if (!ended) throw new Refusal('not-found')
}

/** Ends all of one's sessions but this one. */
export async function endOtherSessions(actor: Actor): Promise<void> {
  const { personId, sessionId } = signedIn(actor)
  authorise(actor, 'account.edit', { ownerId: personId })
  await transaction((tx) => sessions.endSessions(tx, personId, sessionId))
}
