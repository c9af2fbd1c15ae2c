import { env } from '../env'
import { processWide } from '../process-wide'
import type { PrismaClient } from './generated/sqlite/client'
import { databaseKind, sqliteFile } from './url'
import { watched } from './watched-adapter'

/** What a connection adds to `Db`: closing it, and transactions as Prisma has them, which only transaction() may open. */
type OnlyConnections = '$connect' | '$disconnect' | '$on' | '$extends' | '$transaction'

/** A database, for reading. Typed as the SQLite client, whose types are the narrower ones: what compiles works on both. */
export type Db = Omit<PrismaClient, OnlyConnections>

declare const insideTransaction: unique symbol
/** A database inside a transaction. Can be passed wherever a `Db` is asked for, but not the other way round. */
export type Tx = Db & { readonly [insideTransaction]: true }

/** A database that its owner closes with `$disconnect()`. */
export type Connection = PrismaClient

export type { Prisma } from './generated/sqlite/client'

/** How long a transaction may wait for its turn and how long it may take, in milliseconds. Prisma's 2 s and 5 s are too short under load. */
const transactionOptions = { maxWait: 10_000, timeout: 15_000 }

/** How long to wait for a connection to PostgreSQL, in milliseconds. */
const connectionTimeout = 10_000

/**
 * A connection to the database at a `file:` or `postgresql://` address; it opens with the first query. Throws a
 * sentence when the address is neither.
 */
export async function connect(url: string): Promise<Connection> {
  if (databaseKind(url) === 'sqlite') {
    const [{ PrismaClient }, { SqliteAdapter }] = await Promise.all([
      import('./generated/sqlite/client'),
      import('./sqlite-adapter'),
    ])
    return new PrismaClient({ adapter: watched(new SqliteAdapter(sqliteFile(url))), transactionOptions })
  }
  const [{ PrismaClient }, { PrismaPg }] = await Promise.all([
    import('./generated/postgresql/client'),
    import('@prisma/adapter-pg'),
  ])
  const adapter = new PrismaPg({ connectionString: url, max: 10, connectionTimeoutMillis: connectionTimeout })
  return new PrismaClient({ adapter: watched(adapter), transactionOptions }) as unknown as Connection
}

const held = processWide<{ connection: Promise<Connection> | undefined }>('connection', () => ({
  connection: undefined,
}))

/** The process's own connection, to the database that the settings name. For lib/db alone: others use `database`, `read` or `transaction`. */
export function ownConnection(): Promise<Connection> {
  held.connection ??= connect(env().databaseUrl)
  return held.connection
}

/** The database that the settings name, through one connection for the whole process. */
export function database(): Promise<Db> {
  return ownConnection()
}

/**
 * Closes the process's own connection; the next use opens a new one. To be called when nothing is under way any
 * more: an open transaction is undone.
 */
export async function closeDatabase(): Promise<void> {
  const closing = held.connection
  held.connection = undefined
  await (await closing)?.$disconnect()
}
