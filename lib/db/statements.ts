import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide } from '../process-wide'

/** `statements`: without those that open and close transactions. `commits`: transactions that were kept, a single write on its own among them. */
export type StatementCount = { statements: number; commits: number }

const total = processWide<StatementCount>('statementTotal', () => ({ statements: 0, commits: 0 }))
const scopes = processWide('statementScopes', () => new AsyncLocalStorage<StatementCount[]>())

/** Everything that this process has sent to its databases so far. */
export function statementTotal(): Readonly<StatementCount> {
  return { ...total }
}

/** Does the work and counts what it sends to the database, on either database; what runs beside it is not counted. */
export async function countStatements<T>(work: () => Promise<T>): Promise<StatementCount & { result: T }> {
  const count: StatementCount = { statements: 0, commits: 0 }
  // Prisma's promises begin when they are awaited: that has to happen inside the scope
  const result = await scopes.run([...(scopes.getStore() ?? []), count], async () => await work())
  return { result, ...count }
}

/** Called by the adapter for each statement and each commit. */
export function countOne(what: keyof StatementCount): void {
  total[what] += 1
  for (const count of scopes.getStore() ?? []) count[what] += 1
}
