import pg from 'pg'
import { publicName } from '@/lib/db/url'
import type { Migrating } from './migrate'

/** How long to wait for the server's answer, in milliseconds. */
const patience = 10_000

/** The lock that Prisma's own engine takes, so that the two would wait for each other. */
const lock = 72707369

/** Connects to PostgreSQL for migrating. Throws one sentence when there is no connection to be had. */
export async function openPostgres(url: string): Promise<Migrating> {
  const client = await connect(url)
  return {
    rows: async (sql) => (await client.query(sql)).rows,
    bound: async (sql, values) => (await client.query(sql, [...values])).rows,
    async begin() {
      await client.query('BEGIN')
      await client.query(`SELECT pg_advisory_xact_lock(${lock})`)
    },
    script: async (sql) => {
      await client.query(sql)
    },
    commit: async () => {
      await client.query('COMMIT')
    },
    close: () => client.end(),
    tableNames: `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`,
    makeHistory: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
      "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
      "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`,
    now: 'now()',
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience })
  // a connection that breaks fails the query that is under way; without a listener it would end the process too
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new Error(
      `The database ${publicName(url)} cannot be reached: ${reason(error)}. Nothing was changed. ` +
        'Check that PostgreSQL is running and that DATABASE_URL is right.',
      { cause: error },
    )
  }
}

/** A host name with several addresses fails with several errors and no message of its own. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reason))].join('; ')
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
}
