import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { databaseKind, publicName, sqliteFile } from '@/lib/db/url'
import { prismaFolder } from './assemble'
import { openPostgres } from './migrate-postgresql'
import { openSqlite } from './migrate-sqlite'

/** A connection that is about to migrate. Everything between `begin` and `commit` is one transaction, and only one process is in it. */
export type Migrating = {
  /** whether there is anything to do can be seen before `begin`, without a lock */
  rows: (sql: string) => Promise<Record<string, unknown>[]>
  /** the same with values in place of `$1`, `$2` …, each once and in order; the statement gives rows, and may change them */
  bound: (sql: string, values: readonly string[]) => Promise<Record<string, unknown>[]>
  begin: () => Promise<void>
  script: (sql: string) => Promise<void>
  commit: () => Promise<void>
  close: () => Promise<void>
  /** the tables of this database */
  tableNames: string
  /** makes Prisma's own table of migrations when it is missing */
  makeHistory: string
  /** an expression for the present instant */
  now: string
}

type Migration = { name: string; sql: string; checksum: string }

/**
 * Brings the database at a `file:` or `postgresql://` address up to date with the SQL below `root`, all of it or
 * nothing. Gives the names of what it applied. Throws one sentence for the operator, and has changed nothing
 * then: the database cannot be reached, is another program's, is from a newer release; a migration was edited,
 * or failed.
 */
export async function migrate(url: string, root = join(prismaFolder, 'migrations')): Promise<string[]> {
  const kind = databaseKind(url)
  const committed = readMigrations(join(root, kind))
  const database = publicName(url)
  const connection = await (kind === 'sqlite' ? openSqlite(url) : openPostgres(url))
  try {
    if ((await findPending(connection, committed, database)).length === 0) return []
    await connection.begin()
    // another process may have been first
    const pending = await findPending(connection, committed, database)
    await connection.script(connection.makeHistory)
    for (const migration of pending) await apply(connection, migration, database)
    await connection.commit()
    return pending.map((migration) => migration.name)
  } finally {
    // which undoes what was not committed
    await connection.close()
  }
}

/**
 * The names of the migrations that `migrate` would apply. Changes and makes nothing; throws the same sentences
 * for a database that cannot be used.
 */
export async function pendingMigrations(
  url: string,
  root = join(prismaFolder, 'migrations'),
): Promise<string[]> {
  const kind = databaseKind(url)
  const committed = readMigrations(join(root, kind))
  if (kind === 'sqlite' && !existsSync(sqliteFile(url))) return committed.map((migration) => migration.name)
  const connection = await (kind === 'sqlite' ? openSqlite(url) : openPostgres(url))
  try {
    const pending = await findPending(connection, committed, publicName(url))
    return pending.map((migration) => migration.name)
  } finally {
    await connection.close()
  }
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      // a checkout with Windows line ends is no edited migration
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8').replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function findPending(
  connection: Migrating,
  committed: Migration[],
  database: string,
): Promise<Migration[]> {
  const tables = (await connection.rows(connection.tableNames)).map((row) => String(row.name))
  if (!tables.includes('_prisma_migrations')) {
    if (tables.length === 0) return committed
    throw new Error(
      `The database ${database} already holds tables of another program (${tables[0]}). Nothing was changed. ` +
        'Give Belay a database of its own.',
    )
  }
  const rows = await connection.rows(
    'SELECT "migration_name" AS name, "checksum" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL',
  )
  const applied = new Map(rows.map((row) => [String(row.name), String(row.checksum)]))
  const unknown = [...applied.keys()].find((name) => !committed.some((migration) => migration.name === name))
  if (unknown !== undefined) {
    throw new Error(
      `The database ${database} is from a newer release of Belay: this one does not know its migration ${unknown}. ` +
        'Nothing was changed. Start the newer release, or restore a backup from before it.',
    )
  }
  const edited = committed.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum)
  if (edited) {
    throw new Error(
      `The migration ${edited.name} was edited after it had been applied to the database ${database}. ` +
        'Nothing was changed. Put its file back as it was, and write a new migration for what is to be different.',
    )
  }
  return committed.filter((migration) => !applied.has(migration.name))
}

async function apply(
  connection: Migrating,
  { name, sql, checksum }: Migration,
  database: string,
): Promise<void> {
  try {
    await connection.script(sql)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The migration ${name} failed on the database ${database}: ${reason.replace(/\.$/, '')}. Nothing was changed.`,
      { cause: error },
    )
  }
  // all three values are the program's own: a folder's name, a digest, a random id
  await connection.script(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
     VALUES ('${randomUUID()}', '${checksum}', '${name.replaceAll("'", "''")}', ${connection.now}, ${connection.now}, 1)`,
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const applied = await migrate(process.env.DATABASE_URL ?? '')
    console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
