/**
 * The one place that knows how Prisma and its drivers word their failures. Looks at codes and kinds, never at
 * classes: the process may hold more than one copy of Prisma's.
 */
type Failure = {
  code?: unknown
  name?: unknown
  cause?: unknown
  meta?: { driverAdapterError?: { cause?: DriverFailure } }
}
type DriverFailure = {
  kind?: unknown
  originalCode?: unknown
  constraint?: { fields?: string[]; index?: string }
  table?: string
}

function code(error: unknown): unknown {
  return (error as Failure | null | undefined)?.code
}

/** What the driver said: Prisma keeps it under `meta`; outside a model's own query it comes as it is. */
function driver(error: unknown): DriverFailure {
  const failure = error as Failure | null | undefined
  if (failure?.name === 'DriverAdapterError') return (failure.cause ?? {}) as DriverFailure
  return failure?.meta?.driverAdapterError?.cause ?? {}
}

/**
 * True when a row was refused because another has the same values; with `fields`, only when it was the unique
 * constraint over exactly these, in the model's order (never the primary key, which PostgreSQL does not spell out).
 */
export function isUniqueViolation(error: unknown, fields?: readonly string[]): boolean {
  const { kind, constraint, table, originalCode } = driver(error)
  if (code(error) !== 'P2002' && kind !== 'UniqueConstraintViolation') return false
  if (!fields) return true
  if (originalCode === 'SQLITE_CONSTRAINT_PRIMARYKEY') return false
  // SQLite names the columns, PostgreSQL the index
  if (constraint?.fields) return constraint.fields.join() === fields.join()
  return constraint?.index === `${table}_${fields.join('_')}_key`
}

/** True when the database could not write because its disk is full. */
export function isDiskFull(error: unknown): boolean {
  return ['SQLITE_FULL', '53100'].includes(String(driver(error).originalCode))
}

/** True when two transactions were in each other's way and the database ended this one: trying it again may succeed. */
export function isCollision(error: unknown): boolean {
  return code(error) === 'P2034' || driver(error).kind === 'TransactionWriteConflict'
}
