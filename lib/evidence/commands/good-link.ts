import type { Actor } from '@/lib/auth/actor'
import { tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { found, Refusal } from '@/lib/errors'
import { type EndorsementLinkRow, findEndorsementLink } from '../data/endorsement-links'
import { endorsementLinkRefusal } from '../rules/endorsement-links'

/** The link of a token, for somebody who uses it. Refuses with `gone` where it is no longer good, the owner with `forbidden`. */
export async function goodLink(tx: Tx, actor: Actor, token: string): Promise<EndorsementLinkRow> {
  const link = found(await findEndorsementLink(tx, tokenHash(token)))
  const reason = endorsementLinkRefusal(link, now())
  if (reason) throw new Refusal('gone', { reason })
  if (actor.kind === 'person' && actor.personId === link.ownerId)
    throw new Refusal('forbidden', { reason: 'own-endorsement' })
  return link
}
