import { appliedMigrations } from './db/applied-migrations'
import { databaseKind } from './db/url'
import { env } from './env'
import { logUnexpected } from './log'

export type Health = {
  status: 'ok' | 'unavailable'
  database: 'sqlite' | 'postgresql'
  migrations: { applied: number; newest: string | null } | null
  version: string
}

/** Whether this instance can serve, with nothing in it that is anybody's. */
export async function currentHealth(): Promise<Health> {
  const { databaseUrl, version } = env()
  const database = databaseKind(databaseUrl)
  try {
    return { status: 'ok', database, migrations: await appliedMigrations(), version }
  } catch (error) {
    logUnexpected(error, 'health')
    return { status: 'unavailable', database, migrations: null, version }
  }
}
