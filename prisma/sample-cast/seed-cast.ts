import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { isUniqueViolation } from '@/lib/db/errors'
import { transaction } from '@/lib/db/transaction'
import { newestVersion } from '@/lib/framework/data'
import { isAnybodyThere } from '@/lib/people/data'
import { readCast, readTogether } from './read-cast'
import type { Member } from './schema'
import { type Counts, storeMember } from './store-member'
import { storeTogether } from './store-together'
import type { Storing } from './storing'
import type { Together } from './together-schema'

export type CastMember = {
  id: string
  name: string
  email: string
  about: string
  isOperator: boolean
} & Counts

/**
 * Stores the sample cast in the database that the settings name, all of it or nothing, with days counted back
 * from today. Without `passwordHash` everybody gets the password of the tests' people. As with sign-ups, the first
 * account of an installation is its operator. Throws a sentence, and stores nothing, when one of the addresses is
 * taken or the built-in framework is missing.
 */
export async function seedCast(account: { passwordHash?: string } = {}): Promise<CastMember[]> {
  const [cast, together] = [await readCast(), await readTogether()]
  try {
    return await transaction((tx) => storeCast(tx, cast, together, account))
  } catch (error) {
    // two programs at once: the other one's people are stored by now
    if (isUniqueViolation(error, ['emailKey'])) throw alreadyThere(error)
    throw error
  }
}

async function storeCast(
  tx: Tx,
  cast: readonly Member[],
  together: Together,
  account: { passwordHash?: string },
): Promise<CastMember[]> {
  const addresses = cast.map(({ person }) => person.email)
  if (await tx.person.findFirst({ where: { emailKey: { in: addresses } }, select: { id: true } }))
    throw alreadyThere()
  const framework = await newestVersion(tx, 'technical-lead')
  if (!framework) throw new Error('The sample cast was not stored: the framework technical-lead is missing.')
  const at = { now: now(), frameworkVersionId: framework.id }
  let isOperator = !(await isAnybodyThere(tx))
  const stored: CastMember[] = []
  const storings = new Map<string, Storing>()
  for (const member of cast) {
    const { person, counts, storing } = await storeMember(tx, member, at, { ...account, isOperator })
    const { id, name, email } = person
    stored.push({ id, name, email, about: member.person.about, isOperator, ...counts })
    isOperator = false
    storings.set(email.split('@')[0] ?? '', storing)
  }
  await storeTogether(storings, together)
  return stored
}

function alreadyThere(cause?: unknown): Error {
  return new Error('The sample cast is in this database already; nothing was added.', { cause })
}
