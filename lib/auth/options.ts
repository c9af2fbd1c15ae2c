import type { NextAuthOptions } from 'next-auth'
import GitHub from 'next-auth/providers/github'
import Google from 'next-auth/providers/google'
import type { Provider } from 'next-auth/providers/index'
import { read } from '../db/transaction'
import { env, type ProviderSettings } from '../env'
import { log } from '../log'
import { routes } from '../routes'
import { adapter } from './adapter'
import { sessionCookie } from './cookie'
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

/** next-auth for identity providers; passwords are ours. Sessions are the same rows either way. */
export function authOptions(from: { userAgent: string }): NextAuthOptions {
  const { providers, secret } = env()
  const { name, options } = sessionCookie()
  return {
    secret,
    adapter: adapter(from),
    session: { strategy: 'database', maxAge: sessionLifetime, generateSessionToken: newToken },
    cookies: { sessionToken: { name, options } },
    pages: { signIn: routes.signIn(), error: routes.signIn(), signOut: routes.settings() },
    providers: providers.map(provider),
    callbacks: {
      async signIn({ user, account }) {
        if (!account) return false
        if (!user.email) return `${routes.signIn()}?error=NoAddress`
        return (
          (await mayEnter(account.provider, account.providerAccountId)) || `${routes.signIn()}?error=Closed`
        )
      },
    },
    logger: {
      error: (code, metadata) => log('error', 'sign-in', { code, error: describe(metadata) }),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

/** A known identity may always sign in; a new one only where accounts may be made (or to tie it to one's account). */
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
