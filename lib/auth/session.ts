import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { calendarDay, now } from '../clock'
import { begin, holdForm } from '../http/response-status'
import { routes } from '../routes'
import { sayUnreadNotices } from '../unread-notices'
import type { Actor, SignedIn } from './actor'
import { invitationCookie, sessionCookie } from './cookie'
import { type FoundSession, findSession } from './sessions'

/** The session of the request's cookie, looked up in the database once per request. */
const currentSession = cache(async () => {
  const token = (await cookies()).get(sessionCookie().name)?.value
  return token ? findSession(token) : null
})

/** Who asks, from the session cookie. */
export const currentActor = cache(async (): Promise<Actor> => {
  begin()
  return actorOf(await currentSession())
})

/** Who asks from now on in a browser whose session has just begun; its cookie comes with the next request. */
export async function actorWith(token: string): Promise<Actor> {
  return actorOf(await findSession(token))
}

async function actorOf(session: FoundSession | null): Promise<Actor> {
  const sent = await headers()
  // our server sets the address from the socket and drops what a client sends under this name
  const from = { address: sent.get('x-belay-address') ?? 'unknown', userAgent: sent.get('user-agent') ?? '' }
  if (!session) return { kind: 'anonymous', from }
  const { id: personId, welcomeStep, ...person } = session.person
  sayUnreadNotices(person.unreadNotices)
  return { kind: 'person', personId, sessionId: session.sessionId, ...person, from }
}

/** The signed-in person, or a redirect to sign in that comes back to `path` afterwards. */
export async function requirePerson(path: string): Promise<SignedIn> {
  const actor = await currentActor()
  if (actor.kind !== 'person') {
    holdForm('signed-out')
    redirect(routes.signIn(path))
  }
  return actor
}

/** Where the signed-in person left the first plan's path; null: not begun, or nobody is signed in. No statement of its own. */
export async function welcomeStep(): Promise<string | null> {
  return (await currentSession())?.person.welcomeStep ?? null
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

/** What this browser was given when it opened an invitation. */
export async function keptInvitation(): Promise<string | undefined> {
  return (await cookies()).get(invitationCookie().name)?.value || undefined
}

/** Lets this browser go on with the invitation that it has opened; null: it has been answered. For actions only. */
export async function keepInvitation(secret: string | null): Promise<void> {
  const { name, options } = invitationCookie()
  ;(await cookies()).set(name, secret ?? '', secret === null ? { ...options, maxAge: 0 } : options)
}
