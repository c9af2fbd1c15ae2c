import type { Actor } from '@/lib/auth/actor'
import { hashPassword } from '@/lib/auth/password'
import { authorise } from '@/lib/auth/policy'
import { endSessions } from '@/lib/auth/sessions'
import { newToken, tokenHash } from '@/lib/auth/token'
import { transaction } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { findByEmail, insertToken, revokeTokens, updatePerson } from '../data'

/** Makes an invitation to sign up, good once and for 120 hours; gives its token, which is stored nowhere. */
export async function inviteToSignUp(actor: Actor): Promise<{ token: string }> {
  authorise(actor, 'account.invite')
  const token = newToken()
  await transaction((tx) => insertToken(tx, 'invitation', tokenHash(token), null))
  return { token }
}

/** Gives an account a new random password, to be told to its person, and ends every session and reset link. Refuses with `not-found`. */
export async function setNewPassword(actor: Actor, input: { email: string }): Promise<{ password: string }> {
  authorise(actor, 'account.manage')
  const password = newToken().slice(0, 20)
  const passwordHash = await hashPassword(password)
  await transaction(async (tx) => {
    const person = found(await findByEmail(tx, input.email))
    await updatePerson(tx, person.id, person.version, { passwordHash })
    await endSessions(tx, person.id)
    await revokeTokens(tx, 'reset', person.id)
  })
  return { password }
}
