import { appendEvent, tell } from '@/lib/activity/data'
import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { differences } from '@/lib/form-values'
import type { FormValues } from '@/lib/result'
import { findEither, findOwnMentorship, updateMentorship } from '../data/mentorships'
import { seesOf } from '../data/sights'
import { grantValues } from '../rules/grant-values'
import { rhythmValue } from '../rules/rhythm'
import type { GrantInput, RhythmInput } from '../schema'

/**
 * Sets what the counterpart sees of the actor's things; the next request obeys. Refuses with `conflict` when it was
 * changed since the form was drawn.
 */
export async function changeGrant(actor: Actor, input: GrantInput): Promise<{ id: string }> {
  const { personId, timeZone } = signedIn(actor)
  const { id, version, ...grant } = input
  return transaction(async (tx) => {
    const stored = found(await findOwnMentorship(tx, ownedBy(actor), timeZone, id))
    authorise(actor, 'mentorship.grant', { ownerId: personId })
    if (!(await updateMentorship(tx, id, version, grant))) {
      return unchanged(
        { ...stored, hasEnded: stored.endedOn !== null },
        grantValues(stored.sees),
        grantValues(seesOf(grant)),
      )
    }
    await sayChanged(tx, { id, version, ownerId: personId, actorId: personId, toldId: stored.counterpartId })
    return { id }
  })
}

/** Sets after how many weeks the next review is proposed, by either of the two. Refuses with `conflict` like `changeGrant`. */
export async function setRhythm(actor: Actor, input: RhythmInput): Promise<{ id: string }> {
  const { personId } = signedIn(actor)
  const { id, version, rhythmWeeks } = input
  return transaction(async (tx) => {
    const stored = found(await findEither(tx, personId, id))
    const { ownerId, counterpartId } = stored
    authorise(actor, 'mentorship.edit', { ownerId, otherId: counterpartId })
    if (!(await updateMentorship(tx, id, version, { rhythmWeeks }))) {
      const values = (weeks: number | null) => ({ rhythmWeeks: rhythmValue(weeks) })
      return unchanged(
        { ...stored, hasEnded: stored.endedAt !== null },
        values(stored.rhythmWeeks),
        values(rhythmWeeks),
      )
    }
    const toldId = personId === ownerId ? counterpartId : ownerId
    await sayChanged(tx, { id, version, ownerId, actorId: personId, toldId })
    return { id }
  })
}

type Stored = { id: string; version: number; hasEnded: boolean }

/** Nothing was written: it has ended, was changed meanwhile, or says already what was to be written. */
function unchanged(stored: Stored, is: FormValues, wanted: FormValues): { id: string } {
  if (stored.hasEnded) throw new Refusal('illegal', { reason: 'mentorship-ended' })
  const theirs = differences(is, wanted)
  if (Object.keys(theirs).length > 0) throw new Refusal('conflict', { theirs, version: stored.version })
  return { id: stored.id }
}

type Said = { id: string; version: number; ownerId: string; actorId: string; toldId: string }

async function sayChanged(tx: Tx, { id, version, ownerId, actorId, toldId }: Said): Promise<void> {
  await appendEvent(tx, { ownerId, actorId, kind: 'mentorship.changed', subject: { type: 'mentorship', id } })
  const round = String(version + 1)
  await tell(tx, [{ personId: toldId, kind: 'mentorship.changed', subjectId: id, round, ownerId, actorId }])
}
