import type { CookieOption } from 'next-auth'
import { env } from '../env'

/** How long a browser keeps the cookie of a session, in seconds: as long as any browser will. The database ends it. */
const longest = 400 * 86_400

/** Whether people reach this installation over encrypted connections. */
export function isSecure(): boolean {
  return env().appUrl?.startsWith('https:') ?? false
}

/** Behind https the name binds the cookie to this host; plain http (a laptop) cannot have the prefix. */
function own(name: string) {
  const secure = isSecure()
  return {
    name: `${secure ? '__Host-' : ''}next-auth.${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  }
}

/** Holds the session's token. */
export function sessionCookie() {
  const { name, options } = own('session-token')
  return { name, options: { ...options, maxAge: longest } }
}

/** What next-auth keeps in the browser while somebody is on the way to an identity provider and back. */
export function providerCookies() {
  const briefly = (name: string): CookieOption => {
    const cookie = own(name)
    return { ...cookie, options: { ...cookie.options, maxAge: 900 } }
  }
  return {
    callbackUrl: own('callback-url'),
    csrfToken: own('csrf-token'),
    pkceCodeVerifier: briefly('pkce.code_verifier'),
    state: briefly('state'),
    nonce: briefly('nonce'),
  }
}
