import { env } from '../env'
import { sessionLifetime } from './sessions'

/** Behind https the name binds the cookie to this host; plain http (a laptop) cannot have the prefix. */
export function sessionCookie() {
  const secure = env().appUrl?.startsWith('https:') ?? false
  return {
    name: `${secure ? '__Host-' : ''}next-auth.session-token`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge: sessionLifetime } as const,
  }
}
