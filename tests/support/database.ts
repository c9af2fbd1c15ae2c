import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { DatabaseKind } from '@/lib/db/url'
import { migrate } from '@/prisma/migrate'

/** A database of one's own, and how to be rid of it. */
export type TestDatabase = { url: string; drop: () => Promise<void> }

/** What fresh databases are copied from: a folder with a migrated SQLite file, or a server with a migrated database. */
export type Template = { kind: 'sqlite'; file: string } | { kind: 'postgresql'; server: string; name: string }

/** A migrated database that `freshDatabase` copies; made once per run. */
export async function makeTemplate(
  kind: DatabaseKind,
  server: string,
): Promise<{ template: Template; drop: () => Promise<void> }> {
  const empty = await emptyDatabase(kind, server)
  await migrate(empty.url)
  const template: Template =
    kind === 'sqlite'
      ? { kind, file: empty.url.slice('file:'.length) }
      : { kind, server, name: new URL(empty.url).pathname.slice(1) }
  return { template, drop: empty.drop }
}

/** A migrated database without rows. */
export async function freshDatabase(template: Template): Promise<TestDatabase> {
  if (template.kind === 'postgresql') return createPostgres(template.server, ` TEMPLATE "${template.name}"`)
  const fresh = emptySqlite()
  copyFileSync(template.file, fresh.url.slice('file:'.length))
  return fresh
}

/** A database without tables. `server` is used for PostgreSQL only. */
export async function emptyDatabase(kind: DatabaseKind, server: string): Promise<TestDatabase> {
  return kind === 'sqlite' ? emptySqlite() : createPostgres(server, '')
}

function emptySqlite(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'belay-sqlite-'))
  return {
    url: `file:${join(folder, 'test.db')}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function createPostgres(server: string, from: string): Promise<TestDatabase> {
  const name = `belay_test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `CREATE DATABASE "${name}"${from}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(server, `DROP DATABASE "${name}" WITH (FORCE)`) }
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
