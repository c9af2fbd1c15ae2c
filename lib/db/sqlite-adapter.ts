import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import type Database from 'better-sqlite3'
import { isRead } from './sql'
import { Turns } from './turns'

/** How long a connection waits for another process that holds the file, in milliseconds. */
const busyTimeout = 5_000

type Connection = SqlDriverAdapter & { client: Database.Database }

/**
 * Prisma's adapter for better-sqlite3 has a single connection, so that whatever is asked for outside an open
 * transaction happens inside it: it reads what is not committed, and what it writes is lost when the
 * transaction rolls back. Here reads have a connection of their own; writes and transactions take turns on
 * another. See docs/decisions/002-sqlite-adapter-of-our-own.md.
 */
export class SqliteAdapter implements SqlDriverAdapterFactory {
  readonly provider = 'sqlite'
  readonly adapterName = 'belay-sqlite'
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  async connect(): Promise<SqlDriverAdapter> {
    const writer = await open(this.#file)
    const reader = await open(this.#file)
    reader.client.pragma('query_only = ON')
    const turns = new Turns()
    return {
      provider: this.provider,
      adapterName: this.adapterName,
      queryRaw: (query) =>
        isRead(query) ? reader.queryRaw(query) : turns.hold(() => writer.queryRaw(query)),
      executeRaw: (query) => turns.hold(() => writer.executeRaw(query)),
      executeScript: (script) => turns.hold(() => writer.executeScript(script)),
      async startTransaction(level) {
        if (level !== undefined && level !== 'SERIALIZABLE') {
          throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level })
        }
        return begin(writer, await turns.take())
      },
      dispose: () =>
        turns.hold(async () => {
          await reader.dispose()
          await writer.dispose()
        }),
    }
  }
}

async function open(file: string): Promise<Connection> {
  const connection = await openStock(file)
  connection.client.pragma('journal_mode = WAL')
  // NORMAL, the default, loses acknowledged rows when the power fails
  connection.client.pragma('synchronous = FULL')
  connection.client.pragma('foreign_keys = ON')
  // in KiB; with 2 MiB, the default, a search through thousands of entries reads each page from the file every time
  connection.client.pragma('cache_size = -16384')
  return connection
}

async function openStock(file: string): Promise<Connection> {
  const stock = new PrismaBetterSqlite3({ url: file, timeout: busyTimeout, fileMustExist: true })
  try {
    return (await stock.connect()) as Connection
  } catch (cause) {
    // the driver words this differently from case to case, and not always with a code
    const error = new Error(`The database file ${file} cannot be opened. Is its folder there?`, { cause })
    throw Object.assign(error, { code: 'SQLITE_CANTOPEN' })
  }
}

/** Opens a transaction on the writing connection; `endTurn` is called once, when it is over. */
async function begin(writer: Connection, endTurn: () => void): Promise<Transaction> {
  try {
    // a deferred BEGIN that reads first fails as soon as another process has written in between
    await writer.executeRaw({ sql: 'BEGIN IMMEDIATE', args: [], argTypes: [] })
  } catch (error) {
    endTurn()
    throw error
  }
  let over = false
  const end = async () => {
    if (over) return
    over = true
    try {
      // still open after a commit that failed: without this the next turn would continue in it
      if (writer.client.inTransaction) writer.client.exec('ROLLBACK')
    } finally {
      endTurn()
    }
  }
  return {
    provider: writer.provider,
    adapterName: writer.adapterName,
    // Prisma sends COMMIT and ROLLBACK as statements, and calls commit() or rollback() after them
    options: { usePhantomQuery: false },
    queryRaw: (query) => writer.queryRaw(query),
    executeRaw: (query) => writer.executeRaw(query),
    commit: end,
    rollback: end,
  }
}
