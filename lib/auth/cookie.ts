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

/** Shows a browser as the one that has opened an invitation, for as long as one is good. */
export function invitationCookie() {
  const { name, options } = own('invitation')
  return { name, options: { ...options, maxAge: 120 * 3600 } }
}

/** Shows a browser as the one that has opened a guest's link, for as long as a link can be good. */
export function guestCookie() {
  const { name, options } = own('guest')
  return { name, options: { ...options, maxAge: 14 * 86_400 } }
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
