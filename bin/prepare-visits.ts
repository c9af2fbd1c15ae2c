import { join } from 'node:path'
import type { Records, Visitor } from './visits'

/**
 * Fills the SQLite database in a data folder with the cast and a newcomer as of an instant, signs them in and finds
 * what there is to open. `sessions` holds the token of each visitor.
 */
export async function prepareVisits(
  dataDir: string,
  instant: string,
): Promise<{ records: Records; sessions: Record<Visitor, string | null> }> {
  Object.assign(process.env, {
    DATABASE_URL: `file:${join(dataDir, 'belay.db')}`,
    SECRET: 'for pictures of a server that is thrown away',
    CLOCK_FIXED_AT: instant,
  })
  // whatever reads the settings is loaded after they stand in the environment
  const { seedCast } = await import('../prisma/sample-cast/seed-cast')
  const { closeDatabase, database } = await import('@/lib/db/client')
  const { transaction } = await import('@/lib/db/transaction')
  const { createSession } = await import('@/lib/auth/sessions')
  const { newToken, tokenHash } = await import('@/lib/auth/token')
  const { operator } = await import('@/lib/auth/actor')
  const { inviteToSignUp } = await import('@/lib/people/commands/operate')
  const { insertToken } = await import('@/lib/people/data')
  const { makePerson } = await import('@/tests/support/factories/people')

  const [lead] = await seedCast()
  if (!lead) throw new Error('The sample cast is empty.')
  const newcomer = await makePerson(await database(), { name: 'Noa Lindgren', email: 'noa@example.org' })
  const browserName = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0 Safari/537.36'
  const signIn = (id: string) => transaction((tx) => createSession(tx, id, browserName))
  const sessions = { 'signed-out': null, empty: await signIn(newcomer.id), year: await signIn(lead.id) }
  const reset = newToken()
  await transaction((tx) => insertToken(tx, 'reset', tokenHash(reset), lead.id))
  const { token: invitation } = await inviteToSignUp(operator)

  const db = await database()
  const goalId = async (title: string) =>
    (await db.goal.findFirstOrThrow({ where: { ownerId: lead.id, title: { startsWith: title } } })).id
  const entryId = async (title: string) =>
    (await db.journalEntry.findFirstOrThrow({ where: { ownerId: lead.id, title: { startsWith: title } } })).id
  const goals = {
    open: await goalId('Introduce decision records'),
    behind: await goalId('Write the company'),
    achieved: await goalId('Put a release check'),
    dropped: await goalId('Pass the cloud'),
  }
  const milestoneId = async (position: number) =>
    (await db.milestone.findFirstOrThrow({ where: { goalId: goals.open, position } })).id
  const records: Records = {
    competencies: { rated: 'technical-oversight', voided: 'publishing', shared: 'delegation' },
    goals,
    milestones: {
      overdue: { goalId: goals.open, id: await milestoneId(3) },
      complete: { goalId: goals.open, id: await milestoneId(2) },
    },
    entries: {
      long: await entryId('Chose the event format'),
      short: await entryId('Reviewed four proposals'),
      private: await entryId('Career conversation'),
    },
    invitation,
    reset,
  }
  await closeDatabase()
  return { records, sessions }
}
