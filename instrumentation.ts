import type { Instrumentation } from 'next'

/** Loads what an error will need, so that its id is known before its page is drawn. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  await Promise.all([import('./lib/log'), import('./lib/http/response-status')])
}

/** Every error that nobody expected goes to the log once, under the id that its page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // the framework compiles this file for its edge runtime, too, where nothing of ours runs
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [log, { underWay }] = await Promise.all([import('./lib/log'), import('./lib/http/response-status')])
  const where = `${request.method} ${context.routePath}`
  const answer = underWay()
  // the framework reports an error again from each layer that it passes
  if (answer?.errorId !== undefined && answer.errorId === log.digestOf(error)) return
  const isUnreadable = request.method === 'POST' && context.routeType !== 'route' && answer && !answer.begun
  if (isUnreadable) return log.logUnreadable(error, where)
  const id = log.logFrameworkError(error, where)
  if (answer) answer.errorId ??= id
}
