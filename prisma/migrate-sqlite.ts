import Database from 'better-sqlite3'
import { sqliteFile } from '@/lib/db/url'
import type { Migrating } from './migrate'

/** How long to wait for another process that is migrating, in milliseconds. */
const patience = 60_000

/** Opens a SQLite file for migrating; makes it when it is missing. Throws one sentence when it cannot be used. */
export async function openSqlite(url: string): Promise<Migrating> {
  const file = sqliteFile(url)
  const database = open(file)
  return {
    rows: async (sql) => database.prepare<[], Record<string, unknown>>(sql).all(),
    bound: async (sql, values) =>
      database.prepare<string[], Record<string, unknown>>(sql.replace(/\$\d+/g, '?')).all(...values),
    async begin() {
      database.pragma('journal_mode = WAL')
      // tables are rebuilt by dropping them; inside a transaction this setting would have no effect
      database.pragma('foreign_keys = OFF')
      database.exec('BEGIN IMMEDIATE')
    },
    script: async (sql) => {
      database.exec(sql)
    },
    async commit() {
      const broken = database.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) {
        throw new Error(
          `The migrations would leave ${broken.length} rows of the database ${file} without the rows they refer to. Nothing was changed.`,
        )
      }
      database.exec('COMMIT')
    },
    close: async () => {
      database.close()
    },
    tableNames: `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    makeHistory: `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
      "id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME,
      "migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME,
      "started_at" DATETIME NOT NULL DEFAULT current_timestamp, "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)`,
    // milliseconds since 1970, as Prisma's own engine writes them
    now: String(Date.now()),
  }
}

function open(file: string): Database.Database {
  let database: Database.Database | undefined
  try {
    database = new Database(file, { timeout: patience })
    // opening alone does not look into the file
    database.prepare('SELECT name FROM sqlite_master').all()
    return database
  } catch (error) {
    database?.close()
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error)
    throw new Error(
      `The database file ${file} cannot be used: ${reason}. Nothing was changed. ` +
        'Check that its folder exists and may be written to, and that the file is a SQLite database.',
      { cause: error },
    )
  }
}
