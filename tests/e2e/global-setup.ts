import { emptyDatabase } from '../support/database'
import { startPostgres } from '../support/postgres'
import { startServer } from '../support/server'
import { CLOCK_FIXED_AT } from './clock'

/**
 * Starts the production server twice, on a fresh SQLite file and on a fresh PostgreSQL database, and hands
 * their addresses to the tests. Each believes one proxy, so that a test may say where its requests come from:
 * the rate limits count by address. Gives what takes everything down again.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const takeDown: (() => Promise<unknown>)[] = []
  const stopAll = async () => {
    for (const stop of takeDown.reverse()) await stop()
  }
  try {
    const postgres = await startPostgres()
    takeDown.push(postgres.stop)
    const database = await emptyDatabase('postgresql', postgres.url)
    takeDown.push(database.drop)
    const onSqlite = await startServer({ env: { TRUST_PROXY: '1', CLOCK_FIXED_AT } })
    takeDown.push(onSqlite.stop)
    const onPostgres = await startServer({
      env: { TRUST_PROXY: '1', CLOCK_FIXED_AT, DATABASE_URL: database.url },
    })
    takeDown.push(onPostgres.stop)
    process.env.E2E_SQLITE_URL = onSqlite.url
    process.env.E2E_POSTGRESQL_URL = onPostgres.url
    process.env.E2E_SQLITE_DATABASE = `file:${onSqlite.dataDir}/belay.db`
    process.env.E2E_POSTGRESQL_DATABASE = database.url
    return stopAll
  } catch (error) {
    await stopAll()
    throw error
  }
}
