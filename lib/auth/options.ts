import type { NextAuthOptions } from 'next-auth'
import GitHub from 'next-auth/providers/github'
import Google from 'next-auth/providers/google'
import type { Provider } from 'next-auth/providers/index'
import { read } from '../db/transaction'
import { env, type ProviderSettings } from '../env'
import { email } from '../fields'
import { log } from '../log'
import { routes } from '../routes'
import type { Actor } from './actor'
import { adapter } from './adapter'
import { isSecure, providerCookies, sessionCookie } from './cookie'
import { sessionLifetime } from './sessions'
import { newToken } from './token'

function provider({ id, name, issuer, clientId, clientSecret }: ProviderSettings): Provider {
  if (id === 'github') return GitHub({ clientId, clientSecret })
  if (id === 'google') return Google({ clientId, clientSecret, checks: ['pkce', 'state', 'nonce'] })
  return {
    id,
    name,
    type: 'oauth',
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    issuer,
    clientId,
    clientSecret,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    profile: (claims: { sub: string; name?: string; preferred_username?: string; email?: string }) => ({
      id: claims.sub,
      name: claims.name ?? claims.preferred_username ?? claims.sub,
      email: claims.email ?? '',
    }),
  }
}

/**
 * next-auth for identity providers; passwords are ours. Sessions are the same rows either way. `actor` is who is
 * on the way: a person who is signed in already connects the provider to the account.
 */
export function authOptions(actor: Actor): NextAuthOptions {
  const { providers, secret } = env()
  return {
    secret,
    adapter: adapter({ userAgent: 'from' in actor ? actor.from.userAgent : '' }),
    session: { strategy: 'database', maxAge: sessionLifetime, generateSessionToken: newToken },
    useSecureCookies: isSecure(),
    cookies: { sessionToken: sessionCookie(), ...providerCookies() },
    pages: { signIn: routes.signIn(), error: routes.signIn(), signOut: routes.settings() },
    providers: providers.map(provider),
    callbacks: {
      async signIn({ user, account }) {
        if (!account) return false
        if (actor.kind === 'person') return true
        // for a known identity, `user` is our own account
        if (!email.safeParse(user.email ?? '').success) return `${routes.signIn()}?error=NoAddress`
        const allowed = await mayEnter(account.provider, account.providerAccountId)
        return allowed || `${routes.signIn()}?error=Closed`
      },
    },
    logger: {
      error: (code, metadata) => log('error', 'sign-in', { code, error: describe(metadata) }),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

/** A known identity may always sign in; a new one only where accounts may be made. */
async function mayEnter(providerId: string, subject: string): Promise<boolean> {
  const { signUp, providers } = env()
  if (signUp === 'open') return true
  const issuer = providers.find(({ id }) => id === providerId)?.issuer
  if (!issuer) return false
  return read(async (db) => {
    if (await db.identity.findUnique({ where: { issuer_subject: { issuer, subject } } })) return true
    return (await db.person.findFirst({ select: { id: true } })) === null
  })
}

function describe(metadata: unknown): string {
  const error = metadata && typeof metadata === 'object' && 'error' in metadata ? metadata.error : metadata
  return error instanceof Error ? error.message : JSON.stringify(error)
}
