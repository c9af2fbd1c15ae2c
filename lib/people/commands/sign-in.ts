import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { limits } from '@/lib/auth/limits'
import { passwordMatches } from '@/lib/auth/password'
import { authorise } from '@/lib/auth/policy'
import { spendAttempt } from '@/lib/auth/rate-limit'
import { createSession } from '@/lib/auth/sessions'
import { read, transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { findByEmail, findPerson } from '../data'
import { emailKey } from '../rules'
import type { signInInput } from '../schema'

/**
 * Signs a browser in with address and password; gives the session's token. An unknown address and a wrong
 * password get the same answer after the same work.
 */
export async function signIn(actor: Actor, input: z.output<typeof signInInput>): Promise<{ token: string }> {
  authorise(actor, 'account.sign-in')
  const from = 'from' in actor ? actor.from : { address: 'unknown', userAgent: '' }
  await spendAttempt(limits.signInByAddress, from.address)
  await spendAttempt(limits.signInByAccount, emailKey(input.email))
  const person = await read((db) => findByEmail(db, input.email))
  const matches = await passwordMatches(person?.passwordHash, input.password)
  if (!person || !matches) throw wrong()
  return transaction(async (tx) => {
    // a password that was changed while this one was checked has ended all sessions: none may begin after it
    const current = await findPerson(tx, person.id)
    if (current?.passwordHash !== person.passwordHash) throw wrong()
    return { token: await createSession(tx, person.id, from.userAgent) }
  })
}

function wrong(): Refusal {
  return new Refusal('invalid', { reason: 'wrong-credentials' })
}
