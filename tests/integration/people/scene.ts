import type { SignedIn } from '@/lib/auth/actor'
import { createSession, findSession } from '@/lib/auth/sessions'
import { database } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/sqlite/client'
import { transaction } from '@/lib/db/transaction'
import { Refusal, type RefusalDetail } from '@/lib/errors'
import { type PersonRow, signedInAs, somewhere } from '../../support/factories/people'

/** Code and detail of the refusal that the work ends with. Throws when it ends otherwise. */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: string } & RefusalDetail> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.detail }
    throw error
  }
  throw new Error('It was not refused.')
}

/** How each of several attempts ended: the code of its refusal, or "done". */
export async function outcomes(attempts: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts)
  return settled.map((one) => {
    if (one.status === 'fulfilled') return 'done'
    if (one.reason instanceof Refusal) return one.reason.code
    throw one.reason
  })
}

/** Signs a browser of the person in: the session stands in the database. */
export async function browserOf(
  person: PersonRow,
  userAgent = somewhere.userAgent,
): Promise<{ actor: SignedIn; token: string }> {
  const token = await transaction((tx) => createSession(tx, person.id, userAgent))
  const session = await findSession(token)
  return { token, actor: signedInAs(person, session?.sessionId, { ...somewhere, userAgent }) }
}

/** Whether the token of a session still stands for its person. */
export async function isSignedIn(token: string): Promise<boolean> {
  return (await findSession(token)) !== null
}

type Rows = Record<string, Record<string, unknown>[]>

/** Every row of every table, by model. */
export async function everything(): Promise<Rows> {
  const client = (await database()) as unknown as Record<string, { findMany: () => Promise<Rows[string]> }>
  const tables: Rows = {}
  for (const model of Object.keys(Prisma.ModelName)) {
    const delegate = client[model.charAt(0).toLowerCase() + model.slice(1)]
    if (!delegate) throw new Error(`The client has no ${model}.`)
    tables[model] = await delegate.findMany()
  }
  return tables
}

/** Empties the tables of accounts, and with them all that belongs to people. */
export async function removeEverybody(): Promise<void> {
  const client = await database()
  await client.activityEvent.deleteMany()
  await client.person.deleteMany()
  await client.looseFile.deleteMany()
  await client.accountToken.deleteMany()
  await client.rateLimit.deleteMany()
}
