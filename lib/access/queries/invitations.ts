import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { read } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { findByBrowser, findByToken, type InvitationRow, shownOf } from '../data/invitations'
import { invitationsFor } from '../data/invitations-for-me'
import { findActive } from '../data/mentorships'
import { activeKey } from '../rules/active-key'
import { invitationState, isWaiting } from '../rules/invitation-state'
import type { InvitationOpened, InvitationShown } from '../types'

/**
 * What a link's token leads to; looking changes nothing. `unknown`: it is no invitation's. `opened`: by the browser
 * that keeps `browser`, and by no other. Refuses with `gone` where the link has been used, taken back, or has run out.
 * Two statements, and a third for somebody signed in.
 */
export async function invitationByLink(
  actor: Actor,
  token: string,
  browser: string | undefined,
): Promise<InvitationOpened | 'opened' | 'unknown'> {
  authorise(actor, 'invitation.read')
  return read(async (client) => {
    const row = await findByToken(client, tokenHash(token))
    if (!row) return 'unknown'
    const state = invitationState(row, now())
    if (state === 'opened' && browser && row.browserHash === tokenHash(browser)) return 'opened'
    if (state !== 'waiting') throw over()
    return asOpened(client, actor, row)
  })
}

/**
 * The invitation that a browser has opened; null where it keeps none, `accepted` where the actor accepted it. Refuses
 * with `gone` where there is nothing to answer any more. Three statements at most.
 */
export async function openedInvitation(
  actor: Actor,
  browser: string | undefined,
): Promise<InvitationOpened | { accepted: string } | null> {
  authorise(actor, 'invitation.read')
  return read(async (client) => {
    const row = browser ? await findByBrowser(client, tokenHash(browser)) : null
    if (!row) return null
    const state = invitationState(row, now())
    if (state === 'accepted' && actor.kind === 'person') {
      const active = await findActive(client, activeKey(row.ownerId, actor.personId))
      if (active?.id === row.mentorshipId) return { accepted: row.ownerId }
    }
    if (!isWaiting(state)) throw over()
    return asOpened(client, actor, row)
  })
}

/** The invitations of which the actor was told because they went to the own address. One statement. */
export async function invitationsForMe(actor: Actor): Promise<InvitationShown[]> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'invitation.read')
  return read((client) => invitationsFor(client, personId, timeZone))
}

async function asOpened(client: Db, actor: Actor, row: InvitationRow): Promise<InvitationOpened> {
  const timeZone = actor.kind === 'person' ? actor.timeZone : 'UTC'
  return { ...shownOf(row, timeZone), obstacle: await obstacleOf(client, actor, row.ownerId) }
}

async function obstacleOf(client: Db, actor: Actor, ownerId: string): Promise<InvitationOpened['obstacle']> {
  if (actor.kind !== 'person') return null
  if (actor.personId === ownerId) return 'own-invitation'
  return (await findActive(client, activeKey(ownerId, actor.personId))) ? 'mentoring-already' : null
}

function over(): Refusal {
  return new Refusal('gone', { reason: 'invitation-over' })
}
