import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { connect } from '@/lib/db/client'
import type { DatabaseKind } from '@/lib/db/url'
import { prismaFolder } from '@/prisma/assemble'
import { type Migrating, migrate, pendingMigrations } from '@/prisma/migrate'
import { openPostgres } from '@/prisma/migrate-postgresql'
import { openSqlite } from '@/prisma/migrate-sqlite'
import { currentSchema, schemaDifference } from '@/prisma/schema-engine'
import { emptyDatabase, type TestDatabase } from '../../support/database'
import { schemaAdapter } from '../../support/schema-adapter'

const kind = process.env.TEST_DATABASE as DatabaseKind
const committed = readdirSync(join(prismaFolder, 'migrations', kind)).sort()

let database: TestDatabase
/** a copy of the committed migrations that a test may spoil */
let root: string

beforeEach(async () => {
  database = await emptyDatabase(kind, inject('server'))
  root = mkdtempSync(join(tmpdir(), 'belay-migrations-'))
  cpSync(join(prismaFolder, 'migrations'), root, { recursive: true })
})

afterEach(async () => {
  await database.drop()
  rmSync(root, { recursive: true })
})

function addMigration(name: string, sql: string): void {
  mkdirSync(join(root, kind, name), { recursive: true })
  writeFileSync(join(root, kind, name, 'migration.sql'), sql)
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (kind === 'sqlite' ? openSqlite(database.url) : openPostgres(database.url))
  try {
    return await connection.rows(sql)
  } finally {
    await connection.close()
  }
}

/** Everything that a migration may change: the tables with their columns, and the history. */
async function state(): Promise<unknown> {
  const columns =
    kind === 'sqlite'
      ? 'SELECT name, sql FROM sqlite_master ORDER BY name'
      : "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2"
  return [await rows(columns), await rows('SELECT * FROM "_prisma_migrations" ORDER BY "migration_name"')]
}

async function waiting(connection: Migrating): Promise<number> {
  const locks = await connection.rows(
    `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  )
  return locks.length
}

async function migrateInProcess(): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'prisma/migrate.ts'], {
    env: { ...process.env, DATABASE_URL: database.url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, wrong, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { code, said: `${said}${wrong}`.trim() }
}

it('leads with its migrations to exactly the tables that the models describe', async () => {
  await migrate(database.url)
  const files = currentSchema(kind)
  const difference = await schemaDifference(
    { tag: 'schemaDatasource', files, configDir: prismaFolder },
    { tag: 'schemaDatamodel', files },
    schemaAdapter(database.url),
  )
  expect(difference).toBeNull()
})

it('notices a table that the models do not describe', async () => {
  addMigration('0900_extra', 'CREATE TABLE "Extra" ("id" INTEGER NOT NULL PRIMARY KEY)')
  await migrate(database.url, root)
  const files = currentSchema(kind)
  const difference = await schemaDifference(
    { tag: 'schemaDatasource', files, configDir: prismaFolder },
    { tag: 'schemaDatamodel', files },
    schemaAdapter(database.url),
  )
  expect(difference).toContain('DROP TABLE "Extra"')
})

it('keeps beside the migrations the models that they lead to', () => {
  const models = readdirSync(join(prismaFolder, 'models')).sort()
  const kept = readFileSync(join(prismaFolder, 'migrations', 'models.prisma'), 'utf8')
  for (const file of models)
    expect(kept).toContain(readFileSync(join(prismaFolder, 'models', file), 'utf8').trim())
})

it('applies every migration once and then finds nothing to do', async () => {
  expect(await pendingMigrations(database.url)).toEqual(committed)
  expect(await migrate(database.url)).toEqual(committed)
  expect(await pendingMigrations(database.url)).toEqual([])
  expect(await migrate(database.url)).toEqual([])
})

it('lets three processes migrate at once, of which one does the work', async () => {
  const gate = kind === 'postgresql' ? await openPostgres(database.url) : undefined
  await gate?.begin()
  const processes = Promise.all([migrateInProcess(), migrateInProcess(), migrateInProcess()])
  // PostgreSQL can be asked who is waiting, so there all three are let go together
  while (gate && (await waiting(gate)) < 3) await pause(10)
  await gate?.close()
  const results = await processes
  expect(results.map((result) => result.code)).toEqual([0, 0, 0])
  expect(results.map((result) => result.said).sort()).toEqual([
    `Applied ${committed.join(', ')}.`,
    'The database is up to date.',
    'The database is up to date.',
  ])
  const history = await rows('SELECT "migration_name" AS name FROM "_prisma_migrations" ORDER BY 1')
  expect(history.map((row) => row.name)).toEqual(committed)
})

it('leaves nothing of a run in which one migration fails', async () => {
  await migrate(database.url, root)
  const before = await state()
  addMigration('0900_good', 'CREATE TABLE "Good" ("id" INTEGER NOT NULL PRIMARY KEY)')
  addMigration(
    '0901_bad',
    'CREATE TABLE "Half" ("id" INTEGER NOT NULL PRIMARY KEY);\nALTER TABLE "Nowhere" ADD COLUMN "x" TEXT;',
  )
  await expect(migrate(database.url, root)).rejects.toThrow(
    /^The migration 0901_bad failed .*nowhere.*Nothing was changed\.$/i,
  )
  expect(await state()).toEqual(before)
})

it('leaves an empty database empty when its first migration fails', async () => {
  addMigration('0900_bad', 'ALTER TABLE "Nowhere" ADD COLUMN "x" TEXT')
  await expect(migrate(database.url, root)).rejects.toThrow('0900_bad')
  expect(await pendingMigrations(database.url)).toEqual(committed)
})

it('refuses a database from a newer release and changes nothing', async () => {
  addMigration('0900_future', 'CREATE TABLE "Future" ("id" INTEGER NOT NULL PRIMARY KEY)')
  await migrate(database.url, root)
  const before = await state()
  await expect(migrate(database.url)).rejects.toThrow(
    /^The database \S+ is from a newer release of Belay: this one does not know its migration 0900_future\. Nothing was changed\./,
  )
  expect(await state()).toEqual(before)
})

it('refuses to go on after an applied migration was edited', async () => {
  await migrate(database.url, root)
  const before = await state()
  const [first = ''] = committed
  appendFileSync(join(root, kind, first, 'migration.sql'), '\n-- a word more\n')
  addMigration('0900_next', 'CREATE TABLE "Next" ("id" INTEGER NOT NULL PRIMARY KEY)')
  await expect(migrate(database.url, root)).rejects.toThrow(
    /^The migration 0001_\w+ was edited after .*Nothing was changed\./,
  )
  expect(await state()).toEqual(before)
})

it('takes a migration with Windows line ends for the same migration', async () => {
  await migrate(database.url, root)
  const [first = ''] = committed
  const file = join(root, kind, first, 'migration.sql')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'))
  expect(await migrate(database.url, root)).toEqual([])
})

it('refuses a database that holds the tables of another program', async () => {
  const other = kind === 'sqlite' ? await openSqlite(database.url) : await openPostgres(database.url)
  await other.script('CREATE TABLE "Orders" ("id" INTEGER NOT NULL PRIMARY KEY)')
  await other.close()
  await expect(migrate(database.url)).rejects.toThrow(
    /already holds tables of another program \(Orders\)\. Nothing was changed\./,
  )
})

it('says in one sentence without the password that a database cannot be reached', async () => {
  const nowhere =
    kind === 'sqlite'
      ? `file:${join(root, 'no-such-folder', 'belay.db')}`
      : 'postgresql://belay:a-password@127.0.0.1:1/belay'
  const refusal = await migrate(nowhere).then(
    () => '',
    (error: Error) => error.message,
  )
  expect(refusal).toMatch(/^The database .* cannot be (used|reached): .*Nothing was changed\./)
  expect(refusal).not.toContain('a-password')
})

it('keeps the rows of a table that a migration rebuilds', async () => {
  await migrate(database.url, root)
  const client = await connect(database.url)
  await client.rateLimit.create({ data: { key: 'kept', attempts: 3, expiresAt: new Date(0) } })
  await client.$disconnect()
  addMigration(
    '0900_rebuild',
    `CREATE TABLE "new_RateLimit" ("key" TEXT NOT NULL PRIMARY KEY, "attempts" INTEGER NOT NULL);
     INSERT INTO "new_RateLimit" SELECT "key", "attempts" FROM "RateLimit";
     DROP TABLE "RateLimit";
     ALTER TABLE "new_RateLimit" RENAME TO "RateLimit";`,
  )
  expect(await migrate(database.url, root)).toEqual(['0900_rebuild'])
  expect(await rows('SELECT * FROM "RateLimit"')).toEqual([{ key: 'kept', attempts: 3 }])
})
