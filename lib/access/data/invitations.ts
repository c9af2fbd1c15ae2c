import type { OwnerScope } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import type { Db, Prisma, Tx } from '@/lib/db/client'
import { invitationState } from '../rules/invitation-state'
import type { InvitationSent, InvitationShown, MentorshipKind } from '../types'
import { seesOf } from './sights'

const whole = { include: { owner: { select: { name: true } } } } satisfies Prisma.InvitationDefaultArgs

/** An invitation as it is stored, with its owner's name. */
export type InvitationRow = Prisma.InvitationGetPayload<typeof whole>

/** Still to be answered at `at`. */
function unanswered(at: Date): Prisma.InvitationWhereInput {
  return { mentorshipId: null, declinedAt: null, revokedAt: null, expiresAt: { gt: at } }
}

/** The invitation of a link, by the hash of its token. */
export function findByToken(client: Db | Tx, tokenHash: string): Promise<InvitationRow | null> {
  return client.invitation.findUnique({ where: { tokenHash }, ...whole })
}

/** The invitation that a browser has opened, by the hash of what it was given then. */
export function findByBrowser(client: Db | Tx, browserHash: string): Promise<InvitationRow | null> {
  return client.invitation.findUnique({ where: { browserHash }, ...whole })
}

/** One invitation by its id. */
export function findInvitation(client: Db | Tx, id: string): Promise<InvitationRow | null> {
  return client.invitation.findUnique({ where: { id }, ...whole })
}

/** The invitation that an earlier submission of the same form made, or null. */
export function findByRequest(tx: Tx, ownerId: string, requestId: string): Promise<{ id: string } | null> {
  return tx.invitation.findUnique({
    where: { ownerId_requestId: { ownerId, requestId } },
    select: { id: true },
  })
}

/** What an invitation says to whom it is for. */
export function shownOf(row: InvitationRow, timeZone: string): InvitationShown {
  const { id, ownerId, owner, purpose } = row
  return {
    ...{ id, ownerId, purpose },
    ownerName: owner.name,
    kind: row.kind as MentorshipKind,
    sees: seesOf(row),
    goodUntil: calendarDay(row.expiresAt, timeZone),
  }
}

/** A person's invitations, the newest first, at most `take`. One statement. */
export async function invitationsOf(
  client: Db,
  scope: OwnerScope,
  timeZone: string,
  take: number,
): Promise<InvitationSent[]> {
  const at = now()
  const rows = await client.invitation.findMany({
    where: scope,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as MentorshipKind,
    email: row.email,
    purpose: row.purpose,
    state: invitationState(row, at),
    sentOn: calendarDay(row.createdAt, timeZone),
    goodUntil: calendarDay(row.expiresAt, timeZone),
    declineWord: row.declineWord,
  }))
}

/** How many invitations a person has made since an instant. */
export function countSince(tx: Tx, ownerId: string, since: Date): Promise<number> {
  return tx.invitation.count({ where: { ownerId, createdAt: { gt: since } } })
}

/** Whether an invitation to an address waits for its answer. */
export async function waitsForAddress(tx: Tx, ownerId: string, emailKey: string): Promise<boolean> {
  return (await tx.invitation.count({ where: { ownerId, emailKey, ...unanswered(now()) } })) > 0
}

/** Stores an invitation. */
export async function insertInvitation(
  tx: Tx,
  invitation: Prisma.InvitationUncheckedCreateInput,
): Promise<void> {
  await tx.invitation.create({ data: invitation, select: { id: true } })
}

/** Marks a link as opened by a browser; says whether this call was the one that did. */
export async function openLink(tx: Tx, id: string, browserHash: string): Promise<boolean> {
  const at = now()
  const { count } = await tx.invitation.updateMany({
    where: { id, openedAt: null, ...unanswered(at) },
    data: { openedAt: at, browserHash },
  })
  return count > 0
}

/** Writes the answer to an invitation that has none yet; says whether it had none. */
export async function answer(
  tx: Tx,
  id: string,
  change: { mentorshipId: string } | { declinedAt: Date; declineWord: string } | { revokedAt: Date },
): Promise<boolean> {
  const at = now()
  const { count } = await tx.invitation.updateMany({ where: { id, ...unanswered(at) }, data: change })
  return count > 0
}

/** Whether somebody was told of an invitation when it was made, because the address was theirs. */
export async function wasTold(tx: Tx, personId: string, invitationId: string): Promise<boolean> {
  const where = { personId, subjectId: invitationId, kind: 'invitation.received' }
  return (await tx.notice.count({ where })) > 0
}
