import { randomUUID } from 'node:crypto'

/** Writes one line of JSON to standard error. Never put into it what people typed. */
export function log(level: 'info' | 'error', message: string, fields: Record<string, unknown> = {}): void {
  process.stderr.write(`${JSON.stringify({ level, message, ...fields })}\n`)
}

/** Logs an error that nobody expected and gives the id under which it stands in the log, to show to the person. */
export function logUnexpected(error: unknown, where: string): string {
  const id = randomUUID().slice(0, 8)
  log('error', 'unexpected error', { id, where, error: describe(error) })
  return id
}

/** Logs an error that the framework met, and gives its id: the digest that an error page shows, if there is one. */
export function logFrameworkError(error: unknown, where: string): string {
  const id = digestOf(error)
  if (id === undefined) return logUnexpected(error, where)
  log('error', 'unexpected error', { id, where, error: describe(error) })
  return id
}

/** Logs that a form could not be read at all; nobody's fault here, so one line without a trace. */
export function logUnreadable(error: unknown, where: string): void {
  log('info', 'unreadable form', { id: digestOf(error), where, error: describe(error).split('\n', 1)[0] })
}

/** The id that the framework gives to an error of a page. */
export function digestOf(error: unknown): string | undefined {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined
  return typeof digest === 'string' ? digest : undefined
}

/** What may stand in the log of an error: what it is and where it happened, and its message unless that may quote. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`
  const { name, message, stack = '' } = error
  // the trace begins with the message, which may have lines that look like the trace's
  const after = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack
  const frames = after.split('\n').filter((line) => /^\s+at .*(:\d+\)?|<anonymous>\)?|native\))$/.test(line))
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  return [quotes(error) ? `${name}${code}` : `${name}${code}: ${message}`, ...frames].join('\n')
}

/** Whether an error's message repeats what somebody typed: a statement's values, a text that was parsed, a mail's address. */
function quotes(error: Error): boolean {
  return /^(Prisma|DriverAdapter|Syntax)/.test(error.name) || 'command' in error
}
