import { randomBytes } from 'node:crypto'
import { originOf } from './origin'

/** A fresh value that marks this response's own scripts and styles. */
export function newNonce(): string {
  return randomBytes(16).toString('base64')
}

export type PolicySettings = {
  /** where a form may lead besides this site: the identity providers */
  formTargets: readonly string[]
  dev?: boolean
}

/** The content-security policy of one response. */
export function contentSecurityPolicy(nonce: string, { formTargets, dev = false }: PolicySettings): string {
  // the development build evaluates code, injects its styles without a nonce and talks over a socket
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ["form-action 'self'", ...formTargets].join(' '),
  ].join('; ')
}

/** The origins of identity providers, for the policy's `form-action`: a sign-in form is redirected there. */
export function formTargets(providers: readonly { issuer: string }[]): string[] {
  const origins = providers.map((provider) => originOf(provider.issuer)).filter((origin) => origin !== null)
  return [...new Set(origins)]
}

/** Addresses with a token in them: not even this site's own next request may name one. */
const bearsToken = /^\/(invitation|guest|reset|unsubscribe)\/./

/** The headers that every response carries, whatever became of the request. */
export function securityHeaders(
  policy: string,
  { https, path = '' }: { https: boolean; path?: string },
): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    // not no-referrer: browsers would then send `Origin: null` with a plain form
    'Referrer-Policy': bearsToken.test(path) ? 'strict-origin' : 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}
