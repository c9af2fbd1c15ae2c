import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { type Holding, heldFormPage, statusOfHolding } from './held-form-page'
import { kindOfPath } from './methods'
import { refusalPage } from './refusal-page'
import type { RefusedStatus } from './refusals'
import type { UnderWay } from './response-status'

export type Question = {
  method: string
  path: string
  /** path and query as they came */
  target: string
  headers: IncomingHttpHeaders
  appUrl: string | undefined
}

/**
 * Lets whoever asked for a page have one when the framework fails: its own is empty without a script, or the
 * words "Internal Server Error". A body that it could not read is the request's fault, 400. What a script asked
 * for keeps its form. To be called before the framework gets the response.
 */
export function answerFailures(underWay: UnderWay, question: Question): void {
  const { response } = underWay
  const { writeHead, write } = response
  const end: (html: string) => unknown = response.end.bind(response)
  const passOn = response.end
  const nonce = String(question.headers['x-nonce'])
  let body: string | null = null
  let holding: Holding | undefined

  const announce = (status: number, html: string): void => {
    for (const name of ['Content-Encoding', 'Transfer-Encoding', 'ETag', 'Location'])
      response.removeHeader(name)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Length', Buffer.byteLength(html))
    response.setHeader('Cache-Control', 'private, no-store')
    writeHead.call(response, status)
  }

  const settle = (): void => {
    if (response.headersSent || holding) return
    const status = statusOf(underWay, question)
    holding = underWay.holding ?? (status === 409 && underWay.posted ? 'outdated' : undefined)
    if (holding) return
    if (status !== null) response.statusCode = status
    if (status === null || !isPageWanted(question, response)) return
    body = refusalPage(status, nonce, question.appUrl, underWay.errorId)
    announce(status, body)
  }

  /** Ends the answer with the form that was sent. Should that not be readable again, its page is without the texts. */
  const endHolding = async (why: Holding): Promise<void> => {
    const fields = (await underWay.posted?.()) ?? []
    const html = heldFormPage(why, fields, { nonce, target: question.target })
    announce(statusOfHolding(why), html)
    end(html)
  }

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status
    settle()
    return response.headersSent || holding
      ? response
      : Reflect.apply(writeHead, response, [response.statusCode, ...rest])
  }) as typeof response.writeHead
  response.write = ((...args: unknown[]) => {
    settle()
    return body === null && !holding ? Reflect.apply(write, response, args) : true
  }) as typeof response.write
  response.end = ((...args: unknown[]) => {
    settle()
    if (holding) {
      endHolding(holding).catch((error) => response.destroy(error))
      return response
    }
    return Reflect.apply(passOn, response, body === null ? args : [body])
  }) as typeof response.end
}

/** The status with which a failure is answered, or null when the answer is none. */
function statusOf({ response, begun }: UnderWay, { method, path }: Question): RefusedStatus | null {
  const { statusCode } = response
  if (statusCode === 500) return method === 'POST' && !begun && kindOfPath(path) === 'page' ? 400 : 500
  // said by the framework in plain text, about forms that it does not know
  return (statusCode === 400 || statusCode === 409) && isPlain(response) ? statusCode : null
}

function isPageWanted({ path, headers }: Question, response: ServerResponse): boolean {
  if (kindOfPath(path) === 'asset' || headers.rsc !== undefined || headers['next-action'] !== undefined)
    return false
  return !/json/.test(String(response.getHeader('Content-Type') ?? ''))
}

function isPlain(response: ServerResponse): boolean {
  return String(response.getHeader('Content-Type') ?? '').startsWith('text/plain')
}
