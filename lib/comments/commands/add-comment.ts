import { appendEvent, tell } from '@/lib/activity/data'
import type { NewNotice } from '@/lib/activity/types'
import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/errors'
import { authorsOf, findByRequest, findThread, hasMilestone, insertComment, markRead } from '../data'
import { mentionedIn } from '../rules'
import type { AddComment } from '../schema'
import type { About } from '../types'
import { visibleOwner } from './visible-owner'

/**
 * Comments on a goal, a milestone or an entry that the actor may see. Tells those who are mentioned, the owner, and
 * those who commented before, as far as they may still see it. A repeated submission gives what the first one made.
 */
export async function addComment(actor: Actor, input: AddComment): Promise<{ id: string; about: About }> {
  const { personId, timeZone } = signedIn(actor)
  const about = { type: input.aboutType, id: input.aboutId }
  return transaction(async (tx) => {
    const ownerId = await visibleOwner(tx, actor, about)
    const made = await findByRequest(tx, personId, input.requestId)
    if (made) {
      if (made.text !== input.text || (made.goalId ?? made.entryId) !== about.id)
        throw new Refusal('illegal', { reason: 'saved-before' })
      return { id: made.id, about }
    }
    const { milestoneId, text, requestId } = input
    if (milestoneId !== null && !(about.type === 'goal' && (await hasMilestone(tx, about.id, milestoneId))))
      throw new Refusal('invalid', { fields: { milestoneId: 'milestone-unknown' } })
    const { mentionable } = await findThread(tx, ownerId, { id: personId, timeZone }, about)
    const mentions = mentionedIn(text, mentionable).map(({ id }) => id)
    const before = new Set(await authorsOf(tx, about))
    const createdAt = now()
    const comment = { ownerId, authorId: personId, about, milestoneId, text, createdAt, requestId, mentions }
    const id = await insertComment(tx, comment)
    await markRead(tx, personId, about, createdAt)
    await appendEvent(tx, {
      ownerId,
      actorId: personId,
      kind: 'comment.added',
      subject: { type: 'comment', id },
    })
    const concerned = mentionable.filter(
      (reader) => reader.id === ownerId || mentions.includes(reader.id) || before.has(reader.id),
    )
    await tell(
      tx,
      concerned.map(
        (reader): NewNotice => ({
          personId: reader.id,
          kind: mentions.includes(reader.id) ? 'comment.mention' : 'comment.added',
          subjectId: id,
          ownerId,
          actorId: personId,
        }),
      ),
    )
    return { id, about }
  })
}
