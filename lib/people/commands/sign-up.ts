import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { limits } from '@/lib/auth/limits'
import { hashPassword } from '@/lib/auth/password'
import { authorise } from '@/lib/auth/policy'
import { spendAttempt } from '@/lib/auth/rate-limit'
import { createSession } from '@/lib/auth/sessions'
import { tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { findByEmail, findToken, insertPerson, isAnybodyThere, spendToken } from '../data'
import { isTokenUsable, maySignUp } from '../rules'
import type { signUpInput } from '../schema'

/**
 * Makes an account and signs its browser in; gives the session's token. The first account of an installation
 * is its operator. Refuses a known address plainly: without mail there is no other way to say it.
 */
export async function signUp(actor: Actor, input: z.output<typeof signUpInput>): Promise<{ token: string }> {
  authorise(actor, 'account.sign-up')
  const from = 'from' in actor ? actor.from : { address: 'unknown', userAgent: '' }
  await spendAttempt(limits.signUpByAddress, from.address)
  const passwordHash = await hashPassword(input.password)
  try {
    return await transaction(async (tx) => {
      const isFirst = !(await isAnybodyThere(tx))
      await admit(tx, isFirst, input.invitation)
      if (await findByEmail(tx, input.email)) throw taken()
      const person = await insertPerson(tx, {
        name: input.name,
        email: input.email,
        timeZone: input.timeZone,
        passwordHash,
        isOperator: isFirst,
      })
      return { token: await createSession(tx, person.id, from.userAgent) }
    })
  } catch (error) {
    // two at once with one address: the second meets the unique key
    if (isUniqueViolation(error, ['emailKey'])) throw taken()
    throw error
  }
}

async function admit(tx: Tx, isFirst: boolean, invitation: string): Promise<void> {
  const link = invitation ? await findToken(tx, 'invitation', tokenHash(invitation)) : null
  const isInvited = link !== null && isTokenUsable(link, now())
  if (invitation && !isInvited) throw new Refusal('gone', { reason: 'invitation-spent' })
  if (!maySignUp({ signUp: env().signUp, isFirst, isInvited }))
    throw new Refusal('illegal', { reason: 'sign-up-closed' })
  if (link && !(await spendToken(tx, link.id))) throw new Refusal('gone', { reason: 'invitation-spent' })
}

function taken(): Refusal {
  return new Refusal('invalid', { fields: { email: 'address-taken' } })
}
