import { appendEvent } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { newToken, tokenHash } from '@/lib/auth/token'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { findEntry } from '@/lib/journal/data/entries'
import { findEvidence, ownerOfEvidence } from '../data/claims'
import { countOpenLinks, insertEndorsementLink, isEndorsementLinkMade } from '../data/endorsement-links'
import { endorsementLinkDays, openLinksAtMost } from '../rules/endorsement-links'
import type { AskEndorsement } from '../schema'

/**
 * Makes a link by which somebody without an account is asked to endorse a claim of one's own. Gives the token, which is
 * kept only as its hash; a form that is sent again gives `null`: the link was shown. Refuses with `illegal` for a
 * private entry, which a link would show, and where as many links as may be are good already.
 */
export async function askEndorsement(
  actor: Actor,
  { evidenceId, asked, requestId }: AskEndorsement,
): Promise<{ token: string | null }> {
  const { personId: ownerId } = signedIn(actor)
  authorise(actor, 'endorsement.ask', { ownerId })
  const scope = ownedBy(actor)
  return transaction(async (tx) => {
    const { entryId } = found(await findEvidence(tx, scope, evidenceId))
    if (await isEndorsementLinkMade(tx, ownerId, requestId)) return { token: null }
    found(await ownerOfEvidence(tx, evidenceId))
    const entry = found(await findEntry(tx, scope, entryId))
    if (entry.isPrivate) throw new Refusal('illegal', { reason: 'entry-private' })
    const at = now()
    if ((await countOpenLinks(tx, evidenceId, at)) >= openLinksAtMost)
      throw new Refusal('illegal', { reason: 'links-enough' })
    const token = newToken()
    const expiresAt = new Date(at.getTime() + endorsementLinkDays * 86_400_000)
    await insertEndorsementLink(tx, {
      ...{ ownerId, evidenceId, asked, requestId, createdAt: at, expiresAt },
      tokenHash: tokenHash(token),
    })
    await appendEvent(tx, {
      ...{ ownerId, actorId: ownerId, kind: 'endorsement.asked' as const },
      subject: { type: 'evidence', id: evidenceId },
    })
    return { token }
  })
}
