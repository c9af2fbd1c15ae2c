import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { processWide } from '../process-wide'
import type { Holding } from './held-form-page'
import type { PostedField } from './posted-form'

/** An answer on its way, and what is known about it by then. */
export type UnderWay = {
  response: ServerResponse
  /** whether the framework could read the request and has let a page or an action of ours begin */
  begun?: boolean
  /** under which an error of this request stands in the log */
  errorId?: string
  /** reads the form that a browser sent without a script, once the framework has read it */
  posted?: () => Promise<PostedField[]>
  /** why the page that the form was sent to has no place for it any more */
  holding?: Holding
}

const answers = processWide('answers', () => new AsyncLocalStorage<UnderWay>())

/** Runs what answers a request, so that whatever is called on the way can set the answer's status. */
export function answering<T>(answer: UnderWay, work: () => T): T {
  return answers.run(answer, work)
}

/**
 * Sets the status of the answer under way. The framework gives a page no way to do so but `notFound()`, and what
 * it then draws is an empty body that only a script fills.
 */
export function answerWith(status: number): void {
  const response = answers.getStore()?.response
  if (response && !response.headersSent) response.statusCode = status
}

/** Notes that the page has no place for the form that was sent to it, so that the answer gives back what was typed. */
export function holdForm(holding: Holding): void {
  const answer = answers.getStore()
  if (answer?.posted) answer.holding = holding
}

/** Notes that a page or an action of ours has begun: what fails from now on is no fault of the request. */
export function begin(): void {
  const answer = answers.getStore()
  if (answer) answer.begun = true
}

/** The answer under way, if any. */
export function underWay(): UnderWay | undefined {
  return answers.getStore()
}
