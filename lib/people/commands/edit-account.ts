import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { hashPassword } from '@/lib/auth/password'
import { authorise, signedIn } from '@/lib/auth/policy'
import { createSession, endSessions } from '@/lib/auth/sessions'
import type { Tx } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { findPerson, revokeTokens, updatePerson } from '../data'
import { emailKey } from '../rules'
import type { emailInput, keysInput, mailsInput, passwordInput, profileInput } from '../schema'
import { confirmPassword } from './confirm-password'

/** Changes one's name and time zone. Refuses with `conflict` when another tab was quicker. */
export async function editProfile(actor: Actor, input: z.output<typeof profileInput>): Promise<void> {
  const { personId } = signedIn(actor)
  authorise(actor, 'account.edit', { ownerId: personId })
  await transaction((tx) =>
    writeOrConflict(tx, personId, input.version, { name: input.name, timeZone: input.timeZone }),
  )
}

/** Says whether single keys do something on the pages. Refuses with `conflict` when another tab was quicker. */
export async function editKeys(actor: Actor, input: z.output<typeof keysInput>): Promise<void> {
  const { personId } = signedIn(actor)
  authorise(actor, 'account.edit', { ownerId: personId })
  await transaction((tx) => writeOrConflict(tx, personId, input.version, { pageKeys: input.pageKeys }))
}

/** Says which mails one wants. Refuses with `conflict` when another tab, or a link in a mail, was quicker. */
export async function chooseMails(actor: Actor, input: z.output<typeof mailsInput>): Promise<void> {
  const { personId } = signedIn(actor)
  authorise(actor, 'mail.choose', { ownerId: personId })
  const { version, ...wanted } = input
  await transaction((tx) => writeOrConflict(tx, personId, version, wanted))
}

/** Changes the address that one signs in with; asks for the password. */
export async function changeEmail(actor: Actor, input: z.output<typeof emailInput>): Promise<void> {
  const { personId } = signedIn(actor)
  authorise(actor, 'account.edit', { ownerId: personId })
  await confirmPassword(actor, input.currentPassword)
  try {
    await transaction(async (tx) => {
      const change = { email: input.email, emailKey: emailKey(input.email) }
      await writeOrConflict(tx, personId, input.version, change)
      // what was mailed to the old address is of no use any more
      await revokeTokens(tx, 'reset', personId)
    })
  } catch (error) {
    if (isUniqueViolation(error, ['emailKey']))
      throw new Refusal('invalid', { fields: { email: 'address-taken' } })
    throw error
  }
}

/**
 * Sets a new password and ends every session and reset link; gives the token of a fresh session for this
 * browser. Somebody who signs in through a provider alone sets a first one without an old one.
 */
export async function changePassword(
  actor: Actor,
  input: z.output<typeof passwordInput>,
): Promise<{ token: string }> {
  const { personId, from } = signedIn(actor)
  authorise(actor, 'account.edit', { ownerId: personId })
  await confirmPassword(actor, input.currentPassword)
  const passwordHash = await hashPassword(input.newPassword)
  return transaction(async (tx) => {
    const person = found(await findPerson(tx, personId))
    await updatePerson(tx, personId, person.version, { passwordHash })
    await endSessions(tx, personId)
    await revokeTokens(tx, 'reset', personId)
    return { token: await createSession(tx, personId, from.userAgent) }
  })
}

async function writeOrConflict(
  tx: Tx,
  id: string,
  version: number,
  change: Parameters<typeof updatePerson>[3],
) {
  if (await updatePerson(tx, id, version, change)) return
  const stored = found(await findPerson(tx, id))
  throw new Refusal('conflict', {
    theirs: {
      name: stored.name,
      timeZone: stored.timeZone,
      email: stored.email,
      pageKeys: stored.pageKeys ? 'on' : '',
      mailsReviews: stored.mailsReviews ? 'on' : '',
      mailsPromises: stored.mailsPromises ? 'on' : '',
      mailsDigest: stored.mailsDigest ? 'on' : '',
    },
    version: stored.version,
  })
}
