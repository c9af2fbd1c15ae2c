import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { calendarDay, now } from '../clock'
import { begin } from '../http/response-status'
import { routes } from '../routes'
import type { Actor, SignedIn } from './actor'
import { sessionCookie } from './cookie'
import { findSession } from './sessions'

/** Who asks, from the session cookie, looked up in the database once per request. */
export const currentActor = cache(async (): Promise<Actor> => {
  begin()
  const [jar, sent] = await Promise.all([cookies(), headers()])
  // our server sets the address from the socket and drops what a client sends under this name
  const from = { address: sent.get('x-belay-address') ?? 'unknown', userAgent: sent.get('user-agent') ?? '' }
  const token = jar.get(sessionCookie().name)?.value
  const session = token ? await findSession(token) : null
  if (!session) return { kind: 'anonymous', from }
  const { id: personId, ...person } = session.person
  return { kind: 'person', personId, sessionId: session.sessionId, ...person, from }
})

/** The signed-in person, or a redirect to sign in that comes back to `path` afterwards. */
export async function requirePerson(path: string): Promise<SignedIn> {
  const actor = await currentActor()
  if (actor.kind !== 'person') redirect(routes.signIn(path))
  return actor
}

/** The calendar day it is for this person. */
export function today(actor: SignedIn): string {
  return calendarDay(now(), actor.timeZone)
}

/** Puts a session's token into the browser's cookie. For actions only: a page cannot set cookies. */
export async function setSessionCookie(token: string): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, token, options)
}

/** Takes the session's token out of the browser. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie()
  ;(await cookies()).set(name, '', { ...options, maxAge: 0 })
}
