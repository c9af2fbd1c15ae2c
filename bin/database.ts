import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { databaseKind, publicName, sqliteFile } from '@/lib/db/url'
import { prismaFolder } from '../prisma/assemble'
import { fillSearchKeys } from '../prisma/fill-search-keys'
import { migrate } from '../prisma/migrate'
import { openPostgres } from '../prisma/migrate-postgresql'
import { openSqlite } from '../prisma/migrate-sqlite'
import { Stop } from './refusal.mjs'

/** Throws a Stop when the database cannot be used or is from a newer release. Changes and makes nothing. */
export async function checkDatabase(url: string): Promise<void> {
  const kind = databaseKind(url)
  if (kind === 'sqlite' && !existsSync(sqliteFile(url))) return
  const connection = await inOneSentence(() => (kind === 'sqlite' ? openSqlite(url) : openPostgres(url)))
  try {
    const tables = await connection.rows(connection.tableNames)
    if (!tables.some((table) => table.name === '_prisma_migrations')) return
    const applied = await connection.rows('SELECT "migration_name" AS name FROM "_prisma_migrations"')
    const known = readdirSync(join(prismaFolder, 'migrations', kind))
    const unknown = applied.find(({ name }) => !known.includes(String(name)))
    if (!unknown) return
    throw new Stop(
      `The database ${publicName(url)} is from a newer release of Belay: this one does not know its migration ${unknown.name}. ` +
        'Nothing was changed. Start the newer release, or restore a backup from before it.',
    )
  } finally {
    await connection.close()
  }
}

/**
 * Applies what migrations are missing, fills in what they leave to fill, and loads the built-in frameworks. The
 * settings stand in the environment. Throws a Stop with the reason when one of them fails.
 */
export async function prepareDatabase(url: string): Promise<void> {
  await inOneSentence(() => migrate(url))
  await inOneSentence(() => fillSearchKeys(url))
  await inOneSentence(() => import('../prisma/load-frameworks'))
  if (process.exitCode) throw new Stop('Belay was not started, because its built-in framework is not valid.')
}

/** What the programs in prisma/ throw are sentences for the operator already; their traces are of no use to one. */
async function inOneSentence<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new Stop(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
