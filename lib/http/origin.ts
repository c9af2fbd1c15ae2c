const readingMethods = ['GET', 'HEAD', 'OPTIONS']

/**
 * Paths that may be asked to change something without an Origin. Only what carries no cookie may stand
 * here: one-click unsubscribing (RFC 8058), which a mail provider does for its reader.
 */
export const exemptPaths: readonly RegExp[] = [/^\/api\/unsubscribe\/[A-Za-z0-9_.-]+$/]

export type OriginQuestion = {
  method: string
  path: string
  /** the Origin header as it came */
  origin: string | undefined
  /** the one origin from which requests are accepted */
  expected: string
  exempt?: readonly RegExp[]
}

/** Whether a request that may change something was sent by a page of this very site. */
export function isOriginAllowed({ method, path, origin, expected, exempt = exemptPaths }: OriginQuestion) {
  if (readingMethods.includes(method)) return true
  if (exempt.some((pattern) => pattern.test(path))) return true
  return origin !== undefined && origin.toLowerCase() === expected.toLowerCase()
}

export type OwnAddress = {
  appUrl: string | undefined
  /** the Host header */
  host: string
  /** X-Forwarded-Host and -Proto as they came; looked at only behind a proxy that is believed */
  forwardedHost: string | undefined
  forwardedProto: string | undefined
  trustProxy: number
}

/**
 * The origin under which the people at the other end know this server: that of APP_URL, or else scheme and
 * host of the request. Null when the request names no host that could be one.
 */
export function ownOrigin(address: OwnAddress): string | null {
  if (!isHost(address.host)) return null
  if (address.appUrl !== undefined) return originOf(address.appUrl)
  const host = trusted(address.forwardedHost, address.trustProxy) ?? address.host
  const scheme = trusted(address.forwardedProto, address.trustProxy) === 'https' ? 'https' : 'http'
  return isHost(host) ? originOf(`${scheme}://${host}`) : null
}

/** The origin of an address: scheme, host and port. Null when the text is not an http(s) address. */
export function originOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null
  return url && /^https?:$/.test(url.protocol) ? url.origin : null
}

/** Whether a host, without a port, is this machine under a name that nobody else can give out. */
export function isLoopback(host: string): boolean {
  return /^(localhost|[a-z0-9.-]+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)
}

function isHost(host: string): boolean {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.test(host) && URL.canParse(`http://${host}`)
}

function trusted(list: string | undefined, trustProxy: number): string | undefined {
  if (trustProxy === 0 || !list) return undefined
  const entries = list.split(',').map((entry) => entry.trim())
  return entries[Math.max(0, entries.length - trustProxy)]
}
