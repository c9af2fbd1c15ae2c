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

/** Whether what somebody has uploaded is served at a path. */
export function isFilePath(path: string): boolean {
  return path.startsWith('/api/files/')
}

/**
 * The policy of a file that somebody has uploaded: it loads nothing, runs nothing, is at home nowhere. The style is what a
 * browser itself puts around a picture.
 */
export const filePolicy =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The origins of identity providers, for the policy's `form-action`: a sign-in form is redirected there. */
export function formTargets(providers: readonly { issuer: string }[]): string[] {
  const origins = providers.map((provider) => originOf(provider.issuer)).filter((origin) => origin !== null)
  return [...new Set(origins)]
}

/** Addresses with a token in them: not even this site's own next request may name one, and no search engine keeps them. */
const bearsToken =
  /^\/(invitation|guest|reset|unsubscribe|endorsement|packet(?!\/own\/)|api\/packets\/shared)\/./

/** The headers that every response carries, whatever became of the request. */
export function securityHeaders(
  policy: string,
  { https, path = '' }: { https: boolean; path?: string },
): Record<string, string> {
  return {
    'Content-Security-Policy': policy,
    // not no-referrer: browsers would then send `Origin: null` with a plain form
    'Referrer-Policy': bearsToken.test(path) ? 'strict-origin' : 'same-origin',
    ...(bearsToken.test(path) ? { 'X-Robots-Tag': 'noindex' } : {}),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ...(https ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}
