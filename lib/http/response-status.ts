import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { processWide } from '../process-wide'

const responses = processWide('responses', () => new AsyncLocalStorage<ServerResponse>())

/** Runs what answers a request, so that whatever is called on the way can set the answer's status. */
export function answering<T>(response: ServerResponse, work: () => T): T {
  return responses.run(response, work)
}

/**
 * Sets the status of the answer under way. The framework gives a page no way to do so but `notFound()`, and what
 * it then draws is an empty body that only a script fills.
 */
export function answerWith(status: number): void {
  const response = responses.getStore()
  if (response && !response.headersSent) response.statusCode = status
}
