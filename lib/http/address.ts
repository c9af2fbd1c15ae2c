import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'

/** The request header in which the front door hands the client's address to the program. */
export const ADDRESS_HEADER = 'x-belay-address'

/**
 * The address a request came from: the socket's own, or, with `trustProxy` proxies in front, the entry of
 * X-Forwarded-For that the outermost of them wrote. What stands further left was written by the client and
 * is ignored. An entry that is no address gives the nearest one to its right that is.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustProxy: number,
): string {
  const chain = [...(forwardedFor?.split(',') ?? []).map(bareAddress), bareAddress(socketAddress ?? '')]
  const outermost = Math.max(0, chain.length - 1 - trustProxy)
  return chain.slice(outermost).find((entry) => isIP(entry) !== 0) ?? 'unknown'
}

/** An address without port, brackets or the prefix of an IPv4 address written as IPv6. */
function bareAddress(text: string): string {
  const trimmed = text.trim().toLowerCase()
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(trimmed)
  const withPort = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(trimmed)
  return (bracketed?.[1] ?? withPort?.[1] ?? trimmed).replace(/^::ffff:(?=\d+\.)/, '')
}

/** Headers by which only a proxy, the framework or the front door itself may speak. */
const reserved = [
  'forwarded',
  'via',
  'true-client-ip',
  'cf-connecting-ip',
  'x-real-ip',
  'x-client-ip',
  'x-original-url',
  'x-rewrite-url',
  'x-http-method-override',
  'x-matched-path',
  'x-nonce',
  'next-resume',
  'content-security-policy',
  'content-security-policy-report-only',
]
const reservedPrefixes = [
  'x-forwarded-',
  'x-belay-',
  'x-middleware-',
  'x-invoke-',
  'x-now-',
  'x-vercel-',
  'x-prerender-',
  'x-next-',
]

/**
 * Whether a header's name is one that no client may set. `x-nextjs-*` is among them in production; in
 * development the framework's own pages send it.
 */
export function isReservedHeader(name: string, dev = false): boolean {
  return (
    reserved.includes(name) ||
    reservedPrefixes.some((prefix) => name.startsWith(prefix)) ||
    (!dev && name.startsWith('x-nextjs-'))
  )
}

/** Removes, in place, every header that no client may set. */
export function dropReservedHeaders(headers: IncomingHttpHeaders, dev = false): void {
  for (const name of Object.keys(headers)) if (isReservedHeader(name, dev)) delete headers[name]
}
