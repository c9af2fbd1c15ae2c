import type { Instrumentation } from 'next'

/** Every error that nobody expected goes to the log under the id that its page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // the framework compiles this file for its edge runtime, too, where nothing of ours runs
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logPageError } = await import('./lib/log')
  logPageError(error, `${request.method} ${context.routePath}`)
}
