import type { IncomingHttpHeaders } from 'node:http'
import { ADDRESS_HEADER, clientAddress, dropReservedHeaders } from './address'
import { BODY_LIMIT, refusedBody } from './body'
import { type Handlers, kindOfPath, refusedMethod } from './methods'
import { isLoopback, isOriginAllowed, ownOrigin } from './origin'
import { refusalPage } from './refusal-page'
import type { RefusedStatus } from './refusals'
import { pathOf } from './request-target'
import { contentSecurityPolicy, filePolicy, isFilePath, newNonce, securityHeaders } from './security-headers'
import { isUploadPath, UPLOAD_LIMIT } from './uploads'

export type DoorSettings = {
  appUrl: string | undefined
  trustProxy: number
  formTargets: readonly string[]
  /** whether only this machine can reach the server */
  loopback?: boolean
  handlers?: Handlers
  dev?: boolean
}

export type Knock = {
  method: string
  /** path and query as they came */
  target: string | undefined
  /** changed in place: what no client may say is taken out, what the front door says is put in */
  headers: IncomingHttpHeaders
  /** how many Host headers there are; the framework would see the first alone */
  hosts?: number
  socketAddress: string | undefined
}

export type Answer = {
  /** headers that the response carries in any case */
  headers: Record<string, string>
  /** null: the framework may see the request */
  refused: { status: RefusedStatus; body: string } | null
}

/**
 * Looks at a request before the framework does. Puts its headers in order and gives the headers of the
 * response, and with them the refusal of a request that must not go further.
 */
export function frontDoor(settings: DoorSettings, knock: Knock): Answer {
  const { appUrl, trustProxy } = settings
  const { method, target, headers, hosts = 1, socketAddress } = knock
  const nonce = newNonce()
  const policy = contentSecurityPolicy(nonce, settings)
  const own = ownOrigin({
    appUrl,
    trustProxy,
    host: headers.host ?? '',
    forwardedHost: single(headers['x-forwarded-host']),
    forwardedProto: single(headers['x-forwarded-proto']),
  })
  const address = clientAddress(socketAddress, single(headers['x-forwarded-for']), trustProxy)
  const path = pathOf(target)
  const always = securityHeaders(policy, {
    https: appUrl?.startsWith('https:') ?? false,
    path: path ?? '',
  })
  const refuse = (status: RefusedStatus, more: Record<string, string> = {}): Answer =>
    refusal(always, status, nonce, { home: appUrl, more })

  if (path === null || own === null || hosts > 1) return refuse(400)
  // a page of another site can give its own name to this machine's address, and would then be at home here
  const isOwnName = !settings.loopback || isLoopback(new URL(own).hostname)
  if (!isOwnName && appUrl === undefined && trustProxy === 0) return refuse(421)

  const allowed = refusedMethod({
    method,
    path,
    contentType: headers['content-type'],
    callsAction: headers['next-action'] !== undefined,
    handlers: settings.handlers,
  })
  if (allowed) return refuse(405, { Allow: allowed.join(', ') })

  const body = refusedBody(
    {
      contentLength: headers['content-length'],
      transferEncoding: headers['transfer-encoding'],
      contentType: headers['content-type'],
    },
    isUploadPath(path) ? UPLOAD_LIMIT : BODY_LIMIT,
  )
  if (body !== null) return refuse(body, { Connection: 'close' })

  if (!isOriginAllowed({ method, path, origin: headers.origin, expected: own })) return refuse(403)

  dropReservedHeaders(headers, settings.dev)
  headers[ADDRESS_HEADER] = address
  // the framework compares Origin with this host, and builds addresses from it
  const { host, protocol } = new URL(own)
  headers['x-forwarded-host'] = host
  headers['x-forwarded-proto'] = protocol.slice(0, -1)
  headers['x-forwarded-for'] = address
  // read by the framework, which marks its own scripts with the nonce
  headers['content-security-policy'] = policy
  headers['x-nonce'] = nonce
  // pages and files of the build set their own; a route handler that says nothing must not be kept
  const caching: Record<string, string> =
    kindOfPath(path) === 'asset' ? {} : { 'Cache-Control': 'private, no-store' }
  // a handler cannot change what stands in the response already
  const inert: Record<string, string> = isFilePath(path) ? { 'Content-Security-Policy': filePolicy } : {}
  return { headers: { ...always, ...caching, ...inert }, refused: null }
}

/** The refusal of something that could not even be read as a request. */
export function refuseUnread(settings: DoorSettings, status: RefusedStatus, errorId?: string): Answer {
  const nonce = newNonce()
  const policy = contentSecurityPolicy(nonce, settings)
  const always = securityHeaders(policy, { https: settings.appUrl?.startsWith('https:') ?? false })
  return refusal(always, status, nonce, { home: settings.appUrl, errorId, more: { Connection: 'close' } })
}

function refusal(
  always: Record<string, string>,
  status: RefusedStatus,
  nonce: string,
  { home, errorId, more }: { home: string | undefined; errorId?: string; more: Record<string, string> },
): Answer {
  const body = refusalPage(status, nonce, home, errorId)
  return {
    headers: {
      ...always,
      ...more,
      'Cache-Control': 'private, no-store',
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(body)),
    },
    refused: { status, body },
  }
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value
}
