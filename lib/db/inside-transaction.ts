import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide } from '../process-wide'

/** `open` turns false at the end: work that outlives its transaction is no longer inside. */
type Scope = { open: boolean }

const scopes = processWide('transactionScopes', () => new AsyncLocalStorage<Scope>())

/** Runs work so that everything it starts counts as being inside a transaction until it is done. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const scope: Scope = { open: true }
  try {
    // Prisma's promises begin when they are awaited: that has to happen inside too
    return await scopes.run(scope, async () => await work())
  } finally {
    scope.open = false
  }
}

/** A mistake in the program, found while it runs. */
export class TransactionMisuse extends Error {
  override name = 'TransactionMisuse'
}

/**
 * Throws when called from inside a transaction. On SQLite a write beside the open transaction waits for it to
 * end, so from inside it would wait for itself; on PostgreSQL it would stay when the transaction rolls back. A
 * read would not see what the transaction has written, and on PostgreSQL would hold a second connection while
 * ten like it wait for the first.
 */
export function refuseInsideTransaction(what: string): void {
  if (scopes.getStore()?.open) {
    throw new TransactionMisuse(
      `${what} was asked for from inside a transaction, but not of that transaction. ` +
        'Pass on the client that transaction() hands to its callback, and use nothing else until it is done.',
    )
  }
}
