import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { limits } from '@/lib/auth/limits'
import { hashPassword } from '@/lib/auth/password'
import { authorise } from '@/lib/auth/policy'
import { spendAttempt } from '@/lib/auth/rate-limit'
import { endSessions } from '@/lib/auth/sessions'
import { newToken, tokenHash } from '@/lib/auth/token'
import { read, transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { sendMail } from '@/lib/mail'
import { routes } from '@/lib/routes'
import {
  findByEmail,
  findPerson,
  findToken,
  insertToken,
  revokeTokens,
  spendToken,
  updatePerson,
} from '../data'
import { emailKey } from '../rules'
import type { resetInput, resetRequestInput } from '../schema'

/** Counts the attempt. All that tells a known address from an unknown one happens later, in `mailResetLink`. */
export async function requestReset(actor: Actor, input: z.output<typeof resetRequestInput>): Promise<void> {
  authorise(actor, 'account.reset')
  await spendAttempt(limits.resetByAddress, 'from' in actor ? actor.from.address : 'unknown')
  await spendAttempt(limits.resetByAccount, emailKey(input.email))
}

/** After the answer has gone out: mails a link to the address when there is an account for it. */
export async function mailResetLink(
  actor: Actor,
  { email, origin }: { email: string; origin: string },
): Promise<void> {
  authorise(actor, 'account.reset')
  const person = await read((db) => findByEmail(db, email))
  if (!person) return
  const token = newToken()
  await transaction((tx) => insertToken(tx, 'reset', tokenHash(token), person.id))
  await sendMail({
    to: { address: person.email },
    subject: 'Set a new password',
    parts: [
      `Somebody asked for a new password for the Belay account of ${person.email}.`,
      'If it was you, open this link within an hour:',
      { href: `${origin}${routes.reset(token)}`, label: 'Set a new password' },
      'If it was not you, do nothing: your password stays as it is.',
    ],
  })
}

/** Sets a new password with a link that was mailed, once; ends every session. */
export async function resetPassword(actor: Actor, input: z.output<typeof resetInput>): Promise<void> {
  authorise(actor, 'account.reset')
  await spendAttempt(limits.tokenByAddress, 'from' in actor ? actor.from.address : 'unknown')
  const passwordHash = await hashPassword(input.newPassword)
  await transaction(async (tx) => {
    const link = await findToken(tx, 'reset', tokenHash(input.token))
    if (!link?.personId || !(await spendToken(tx, link.id)))
      throw new Refusal('gone', { reason: 'reset-spent' })
    const person = found(await findPerson(tx, link.personId))
    await updatePerson(tx, person.id, person.version, { passwordHash })
    await endSessions(tx, person.id)
    await revokeTokens(tx, 'reset', person.id)
  })
}
