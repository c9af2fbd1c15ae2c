import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { read, transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { removeLoose } from '@/lib/storage/remove-loose'
import { deletePerson, findPerson } from '../data'
import { emailKey } from '../rules'
import type { deleteInput } from '../schema'
import { confirmPassword } from './confirm-password'

/**
 * Deletes one's account with everything in it. Asks for the password; where there is none (sign-in through a
 * provider), for the account's address.
 */
export async function deleteAccount(actor: Actor, input: z.output<typeof deleteInput>): Promise<void> {
  const { personId } = signedIn(actor)
  authorise(actor, 'account.delete', { ownerId: personId })
  await confirmPassword(actor, input.currentPassword)
  const person = found(await read((db) => findPerson(db, personId)))
  if (person.passwordHash === null && emailKey(input.confirmation) !== emailKey(person.email)) {
    throw new Refusal('invalid', { fields: { confirmation: 'confirmation-differs' } })
  }
  await removeLoose(await transaction((tx) => deletePerson(tx, personId)))
}
