import { setTimeout as pause } from 'node:timers/promises'
import { type Db, ownConnection, type Tx } from './client'
import { isCollision } from './errors'
import { insideTransaction, refuseInsideTransaction } from './inside-transaction'

/** How often a transaction is tried before its collision is reported. */
const attempts = 20

/**
 * The one kind of transaction: all of the work or none of it, as if nothing else were running at the time.
 *
 * SQLite gives that by turns. PostgreSQL gives it by ending one of two transactions that were in each other's
 * way; then the work is done again from its beginning. A single statement cannot be repeated instead, because
 * what the work has read and decided is no longer true. So the work may run more than once: it touches nothing
 * but the database. No other failure is tried again.
 *
 * Throws what the work throws, after everything was undone; throws at once when called inside a transaction.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  refuseInsideTransaction('A second transaction')
  const connection = await ownConnection()
  for (let attempt = 1; ; attempt++) {
    try {
      return await connection.$transaction((tx) => insideTransaction(() => work(tx as unknown as Tx)), {
        isolationLevel: 'Serializable',
      })
    } catch (error) {
      if (attempt === attempts || !isCollision(error)) throw error
      // some milliseconds at random, so that two that collided do not meet again
      await pause(Math.random() * 2 ** Math.min(attempt, 7))
    }
  }
}

/** Reads outside a transaction. Throws at once when called inside one. */
export async function read<T>(work: (client: Db) => Promise<T>): Promise<T> {
  refuseInsideTransaction('A read')
  return work(await ownConnection())
}
