type Statement = { sql: string }

/**
 * True for a statement that surely changes nothing. INSERT … RETURNING comes from Prisma as a query too, and a
 * WITH may lead to either: whatever does not begin with SELECT counts as a write.
 */
export function isRead({ sql }: Statement): boolean {
  return /^\s*select\b/i.test(sql)
}

/** True for the statements with which Prisma ends a transaction. */
export function isEnd(statement: Statement): boolean {
  return /^\s*commit\b/i.test(statement.sql) || isRollback(statement)
}

export function isRollback({ sql }: Statement): boolean {
  return /^\s*rollback\s*;?\s*$/i.test(sql)
}
