import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import next from 'next'
import { handlers } from '@/lib/auth/doors'
import { closeDatabase } from '@/lib/db/client'
import { env } from '@/lib/env'
import { answerFailures } from '@/lib/http/failures'
import { type Answer, type DoorSettings, frontDoor, refuseUnread } from '@/lib/http/front-door'
import { isLoopback } from '@/lib/http/origin'
import { listenToForm } from '@/lib/http/posted-form'
import type { RefusedStatus } from '@/lib/http/refusals'
import { pathOf } from '@/lib/http/request-target'
import { answering, type UnderWay } from '@/lib/http/response-status'
import { formTargets } from '@/lib/http/security-headers'
import { logUnexpected } from '@/lib/log'
import { beginDailyWork } from './daily'
import { beginDueWork } from './due-work'
import { listeningFailed } from './reach.mjs'
import { Stop } from './refusal.mjs'

/** How long running requests may take to finish once the server is told to stop, in milliseconds. */
const PATIENCE = 10_000

const unreadable: Record<string, RefusedStatus> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

export type Where = { host: string; port: number; dev: boolean }

/**
 * Serves until it is told to stop by SIGINT or SIGTERM; says where on stdout once it answers. The settings
 * stand in the environment. Throws a Stop when it cannot listen.
 */
export async function serve({ host, port, dev }: Where): Promise<void> {
  // otherwise V8 takes four times what is in use before it clears up, on a machine with memory to spare (decision 010)
  setFlagsFromString('--heap-growing-percent=100')
  const { appUrl, trustProxy, providers } = env()
  const settings: DoorSettings = {
    appUrl,
    trustProxy,
    formTargets: formTargets(providers),
    loopback: isLoopback(host),
    handlers,
    dev,
  }

  // the front door refuses a request without a host itself, with its own page and headers
  const server = createServer({ requireHostHeader: false })
  const app = next({
    dev,
    dir: process.cwd(),
    hostname: host,
    port,
    quiet: !dev,
    // the framework listens there for sockets; only the development build has one
    httpServer: dev ? server : createServer(),
  })
  const listening = listen(server, { host, port }).then(() => {
    // where the framework asks for the page that an action leads to; by itself it would take https and port 3000
    process.env.__NEXT_PRIVATE_ORIGIN = ownAddress(server.address() as AddressInfo)
  })
  const ready = Promise.all([dev ? app.prepare() : silently(() => app.prepare()), listening])
  const handle = app.getRequestHandler()

  let stopping = false
  let endDailyWork = () => {}
  let endDueWork = async () => {}
  const answered = new WeakMap<object, ServerResponse>()
  const receive = async (request: IncomingMessage, response: ServerResponse, awaitsConsent = false) => {
    const { method = 'GET', url: target, headers, headersDistinct, socket } = request
    answered.set(socket, response)
    const answer = frontDoor(settings, {
      method,
      target,
      headers,
      hosts: headersDistinct.host?.length,
      socketAddress: socket.remoteAddress,
    })
    for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
    if (stopping) response.setHeader('Connection', 'close')
    if (answer.refused) {
      response.writeHead(answer.refused.status)
      response.end(method === 'HEAD' ? undefined : answer.refused.body)
      return
    }
    if (awaitsConsent) response.writeContinue()
    await ready
    const underWay: UnderWay = { response, posted: listenToForm(request) }
    if (!dev)
      answerFailures(underWay, {
        method,
        path: pathOf(target) ?? '/',
        target: target ?? '/',
        headers,
        appUrl,
      })
    await answering(underWay, () => handle(request, response))
  }
  const answer = (request: IncomingMessage, response: ServerResponse, awaitsConsent = false) => {
    // a connection that is kept open for a next request would keep a stopping server waiting
    response.once('finish', () => stopping && setImmediate(() => server.closeIdleConnections()))
    receive(request, response, awaitsConsent).catch((error) => {
      const id = logUnexpected(error, 'server')
      if (response.headersSent) return void response.destroy()
      const { headers, refused } = refuseUnread(settings, 500, id)
      response.writeHead(500, headers).end(refused?.body)
    })
  }
  server.on('request', answer)
  server.on('checkContinue', (request, response) => answer(request, response, true))
  server.on('checkExpectation', (_request, response) => {
    const { headers, refused } = refuseUnread(settings, 417)
    response.writeHead(417, headers).end(refused?.body)
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // whoever has begun to read one answer would take a second for its rest
    const isAnswering = answered.get(socket)?.headersSent ?? false
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) return void socket.destroy()
    socket.end(rawResponse(refuseUnread(settings, unreadable[error.code ?? ''] ?? 400)))
  })
  server.on('connect', (_request, socket) => socket.end(rawResponse(refuseUnread(settings, 405))))

  const stop = async () => {
    if (stopping) return
    stopping = true
    const closed = new Promise((done) => server.close(done))
    // a browser that watches the development build holds a socket for good
    await Promise.race([closed, pause(dev ? 0 : PATIENCE)])
    endDailyWork()
    await Promise.race([endDueWork(), pause(PATIENCE)])
    server.closeAllConnections()
    await app.close()
    await closeDatabase()
    process.exit(0)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  // a program that started the server with a channel to it takes the server along when it ends
  process.on('disconnect', stop)

  await ready
  endDailyWork = await beginDailyWork()
  endDueWork = beginDueWork()
  console.log(`Belay is at ${appUrl ?? address(host, (server.address() as AddressInfo).port)}`)
}

function listen(server: Server, where: { host: string; port: number }): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', (error) => failed(new Stop(listeningFailed(error, where))))
    server.listen(where, listening)
  })
}

/** Where this very process answers, for itself. */
function ownAddress({ address, port, family }: AddressInfo): string {
  if (family === 'IPv6') return `http://[${address === '::' ? '::1' : address}]:${port}`
  return `http://${address === '0.0.0.0' ? '127.0.0.1' : address}:${port}`
}

function address(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

/** Does work without what it would print: the framework reports how long reading its configuration took. */
async function silently<T>(work: () => Promise<T>): Promise<T> {
  const print = console.log
  console.log = () => {}
  try {
    return await work()
  } finally {
    console.log = print
  }
}

/** A refusal as it goes over a connection that never became a request. */
function rawResponse({ headers, refused }: Answer): string {
  const status = refused?.status ?? 400
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${refused?.body ?? ''}`
}
