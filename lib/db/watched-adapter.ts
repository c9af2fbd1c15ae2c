import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import { refuseInsideTransaction, TransactionMisuse } from './inside-transaction'
import { isEnd, isRead, isRollback } from './sql'
import { countOne } from './statements'

/** Puts between Prisma and a database what both databases need: the guards of transactions and the count of statements. */
export function watched(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => watchedConnection(await factory.connect()),
  }
}

function watchedConnection(inner: SqlDriverAdapter): SqlDriverAdapter {
  const before = (query: SqlQuery) => {
    refuseInsideTransaction(isRead(query) ? 'A read' : 'A write')
    if (!isRead(query)) countOne('commits')
    countOne('statements')
  }
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    async queryRaw(query) {
      before(query)
      return inner.queryRaw(query)
    },
    async executeRaw(query) {
      before(query)
      return inner.executeRaw(query)
    },
    executeScript: (script) => inner.executeScript(script),
    async startTransaction(level) {
      refuseInsideTransaction('A second transaction')
      return watchedTransaction(await inner.startTransaction(level))
    },
    getConnectionInfo: inner.getConnectionInfo?.bind(inner),
    dispose: () => inner.dispose(),
  }
}

function watchedTransaction(inner: Transaction): Transaction {
  let over = false
  let failure: { cause: unknown } | undefined
  const send = async <T>(query: SqlQuery, run: () => Promise<T>): Promise<T> => {
    // Prisma ends a transaction that takes too long while its work is still going on; what that still sends
    // would stand alone, or fall into the transaction of whoever has the connection next
    if (over) throw new DriverAdapterError({ kind: 'TransactionAlreadyClosed', cause: 'It came too late.' })
    over = isEnd(query)
    if (failure && !isRollback(query)) {
      // PostgreSQL refuses everything after a failed statement and answers COMMIT by undoing all without a
      // word; SQLite would keep the rest. On both, nothing is kept and somebody is told.
      if (over) await inner.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] })
      throw new TransactionMisuse(
        'A statement of this transaction failed, and the work went on as if it had not. Nothing was kept. ' +
          'Let the failure pass, and answer it outside transaction().',
        failure,
      )
    }
    if (!over) countOne('statements')
    try {
      return await run()
    } catch (cause) {
      failure = { cause }
      throw cause
    }
  }
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    options: inner.options,
    queryRaw: (query) => send(query, () => inner.queryRaw(query)),
    executeRaw: (query) => send(query, () => inner.executeRaw(query)),
    async commit() {
      await inner.commit()
      countOne('commits')
    },
    rollback: () => inner.rollback(),
    createSavepoint: inner.createSavepoint?.bind(inner),
    rollbackToSavepoint: inner.rollbackToSavepoint?.bind(inner),
    releaseSavepoint: inner.releaseSavepoint?.bind(inner),
  }
}
