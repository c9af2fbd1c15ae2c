import { randomUUID } from 'node:crypto'

/** Writes one line of JSON to standard error. Never put into it what people typed. */
export function log(level: 'info' | 'error', message: string, fields: Record<string, unknown> = {}): void {
  process.stderr.write(`${JSON.stringify({ level, message, ...fields })}\n`)
}

/** Logs an error that nobody expected and gives the id under which it stands in the log, to show to the person. */
export function logUnexpected(error: unknown, where: string): string {
  const id = randomUUID().slice(0, 8)
  const known = error instanceof Error
  log('error', 'unexpected error', {
    id,
    where,
    error: known ? (error.stack ?? error.message) : String(error),
  })
  return id
}

/** Logs an error of a page under the digest that its error page shows. */
export function logPageError(error: unknown, where: string): void {
  const known = error instanceof Error
  const id = known && 'digest' in error ? error.digest : undefined
  log('error', 'unexpected error', {
    id,
    where,
    error: known ? (error.stack ?? error.message) : String(error),
  })
}
