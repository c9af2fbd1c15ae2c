import type { Actor } from '@/lib/auth/actor'
import { limits } from '@/lib/auth/limits'
import { passwordMatches } from '@/lib/auth/password'
import { signedIn } from '@/lib/auth/policy'
import { spendAttempt } from '@/lib/auth/rate-limit'
import { read } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { findPerson } from '../data'

/** Refuses unless the password is the person's own. An account without a password has nothing to confirm. */
export async function confirmPassword(actor: Actor, password: string): Promise<void> {
  const { personId } = signedIn(actor)
  await spendAttempt(limits.passwordByAccount, personId)
  const person = found(await read((db) => findPerson(db, personId)))
  if (person.passwordHash === null) return
  if (!(await passwordMatches(person.passwordHash, password))) {
    throw new Refusal('invalid', { fields: { currentPassword: 'wrong-password' } })
  }
}
