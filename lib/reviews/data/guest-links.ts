import { seesOf } from '@/lib/access/data/sights'
import type { Db, Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import type { GuestLink } from '../types/guest'

/** The link of a review that works at an instant, or null: there is one at a time. */
export async function workingLink(client: Db, reviewId: string, at: Date): Promise<GuestLink | null> {
  const row = await client.guestLink.findFirst({
    where: { reviewId, revokedAt: null, expiresAt: { gt: at } },
    orderBy: { createdAt: 'desc' },
  })
  if (!row) return null
  const { id, expiresAt, openedAt } = row
  return { id, expiresAt, openedAt, sees: seesOf(row) }
}

/** A link by its token's hash, with what the browser that opened it was given; null for a token that never was. */
export async function findGuestLink(client: Db, tokenHash: string) {
  return client.guestLink.findUnique({ where: { tokenHash } })
}

/** Whether a form that was sent before has made a link. */
export async function isGuestLinkMade(tx: Tx, ownerId: string, requestId: string): Promise<boolean> {
  return (await tx.guestLink.count({ where: { ownerId, requestId } })) > 0
}

type NewGuestLink = {
  reviewId: string
  ownerId: string
  tokenHash: string
  createdAt: Date
  expiresAt: Date
  seesGoals: boolean
  seesSkills: boolean
  seesLevels: boolean
  seesJournal: boolean
  requestId: string
}

/** Adds a link; gives its id. */
export async function insertGuestLink(tx: Tx, link: NewGuestLink): Promise<string> {
  const id = newId()
  await tx.guestLink.create({ data: { ...link, id }, select: { id: true } })
  return id
}

/** Takes back the links of a review that are not yet, or one of the owner's; gives how many there were. */
export async function revokeGuestLinks(
  tx: Tx,
  which: { reviewId: string } | { id: string; ownerId: string },
  revokedAt: Date,
): Promise<number> {
  const { count } = await tx.guestLink.updateMany({
    where: { ...which, revokedAt: null },
    data: { revokedAt },
  })
  return count
}

/** Binds a link that nobody has opened to a browser; gives how many there were, 1 or 0. */
export async function bindGuestLink(
  tx: Tx,
  id: string,
  bound: { openedAt: Date; browserHash: string },
): Promise<number> {
  const { count } = await tx.guestLink.updateMany({
    where: { id, openedAt: null, revokedAt: null },
    data: bound,
  })
  return count
}
