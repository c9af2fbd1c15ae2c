import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { now } from '../clock'
import { database } from '../db/client'
import { begin } from '../http/response-status'
import type { Actor } from './actor'
import { guestCookie } from './cookie'
import { tokenHash } from './token'

/** What the browser shows as the one that has opened a guest's link; null when it has opened none. */
export async function heldGuestSecret(): Promise<string | null> {
  return (await cookies()).get(guestCookie().name)?.value ?? null
}

/**
 * The guest whose link this browser has opened, while that is good; else somebody anonymous. A person who is signed
 * in is a guest here all the same. One statement, once per request.
 */
export const currentGuest = cache(async (): Promise<Actor> => {
  begin()
  const [secret, sent] = await Promise.all([heldGuestSecret(), headers()])
  const from = { address: sent.get('x-belay-address') ?? 'unknown', userAgent: sent.get('user-agent') ?? '' }
  if (secret === null) return { kind: 'anonymous', from }
  const db = await database()
  const link = await db.guestLink.findFirst({
    where: { browserHash: tokenHash(secret), revokedAt: null, expiresAt: { gt: now() } },
    select: { id: true },
  })
  return link ? { kind: 'guest', linkId: link.id, from } : { kind: 'anonymous', from }
})

/** Makes this browser the one that has opened a guest's link. For actions only. */
export async function setGuestCookie(secret: string): Promise<void> {
  const { name, options } = guestCookie()
  ;(await cookies()).set(name, secret, options)
}
