import type { Actor } from '@/lib/auth/actor'
import { tokenHash } from '@/lib/auth/token'
import type { Tx } from '@/lib/db/client'
import { found } from '@/lib/errors'
import { findByBrowser, findByToken, findInvitation, type InvitationRow, wasTold } from '../data/invitations'

/** By its link; by its id, for whom it went to; else the one that the browser has opened. */
type Which = { token?: string; id?: string; browser?: string }

/** The invitation that somebody answers. Refuses with `not-found` what is not theirs to answer. */
export async function invitationToAnswer(
  tx: Tx,
  actor: Actor,
  { token, id, browser }: Which,
): Promise<InvitationRow> {
  if (token) return found(await findByToken(tx, tokenHash(token)))
  if (id) {
    const isTheirs = actor.kind === 'person' && (await wasTold(tx, actor.personId, id))
    return found(isTheirs ? await findInvitation(tx, id) : null)
  }
  return found(browser ? await findByBrowser(tx, tokenHash(browser)) : null)
}
